import type { RecordRow } from "@x/batch-types";
import { findObject } from "./find-object.ts";
import type { ResolvedJob } from "./job.ts";

/** The options of a job that decide which records are the same. */
type KeyJob = Pick<ResolvedJob, "objectType" | "idProperty" | "uniqueProperty">;

/**
 * Returns the property whose value tells the records of a job apart. Returns `undefined` when the record id
 * does, or nothing does, as for a create without `uniqueProperty`.
 *
 * @example
 * keyProperty(resolveJob({ operation: "create", objectType: "contacts" })); //=> "email"
 * keyProperty(resolveJob({ operation: "update", objectType: "contacts" })); //=> undefined
 */
export function keyProperty(job: KeyJob): string | undefined {
  return job.idProperty ?? job.uniqueProperty;
}

/**
 * Returns a key in the form in which HubSpot compares it: the e-mail of a contact in lower case without outer
 * white space, any other key unchanged.
 *
 * @example
 * const contacts = resolveJob({ operation: "create", objectType: "contacts" });
 * comparableKey(contacts, " Ada@Example.com"); //=> "ada@example.com"
 * const machines = resolveJob({ operation: "upsert", objectType: "2-345", idProperty: "email" });
 * comparableKey(machines, "Ada@Example.com"); //=> "Ada@Example.com"
 */
export function comparableKey(job: KeyJob, value: string): string {
  return isByContactEmail(job) ? value.trim().toLowerCase() : value; // Fact 14.
}

/** True when the records are contacts, told apart by e-mail. */
export function isByContactEmail(job: KeyJob): boolean {
  if (keyProperty(job) !== "email") return false;
  return job.objectType === "contacts" || findObject(job.objectType) === findObject("contacts");
}

/** The other e-mails of a contact, `a;b`. HubSpot finds the contact by each of them (facts 14, 77). */
const ADDITIONAL_EMAILS = "hs_additional_emails";

/**
 * Returns the properties that a record needs to tell by which keys HubSpot finds it: none where only its id does.
 *
 * @example
 * keyNames(resolveJob({ operation: "create", objectType: "contacts" })); //=> ["email", "hs_additional_emails"]
 */
export function keyNames(job: KeyJob): string[] {
  if (isByContactEmail(job)) return ["email", ADDITIONAL_EMAILS];
  const property = keyProperty(job);
  return property === undefined ? [] : [property];
}

/**
 * Returns every key by which HubSpot finds a record, as far as the record has the properties of `keyNames`.
 *
 * @example
 * const job = resolveJob({ operation: "create", objectType: "contacts" });
 * const properties = { email: "ada@x.org", hs_additional_emails: "countess@x.org" };
 * keysOf(job, { id: "7", properties }); //=> ["ada@x.org", "countess@x.org"]
 */
export function keysOf(job: KeyJob, { properties }: RecordRow): string[] {
  return keyNames(job).flatMap((name) => {
    const value = properties?.[name];
    if (typeof value !== "string") return [];
    return name === ADDITIONAL_EMAILS ? value.split(";") : [value];
  });
}

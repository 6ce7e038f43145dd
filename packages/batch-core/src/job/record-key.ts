import type { RecordRow } from "@x/batch-types";
import { findObject } from "./find-object.ts";
import type { ResolvedJob } from "./job.ts";

/** What of a job decides how its records are told apart. */
type KeyJob = Pick<ResolvedJob, "objectType" | "idProperty" | "uniqueProperty">;

/**
 * The property that tells the records of a job apart; `undefined` when it is the record id, or when
 * nothing does, as for a create without `uniqueProperty`.
 *
 * @example
 * keyProperty(resolveJob({ operation: "create", objectType: "contacts" })); //=> "email"
 * keyProperty(resolveJob({ operation: "update", objectType: "contacts" })); //=> undefined
 */
export function keyProperty(job: KeyJob): string | undefined {
  return job.idProperty ?? job.uniqueProperty;
}

/**
 * Returns a key as HubSpot compares it: the e-mail of a contact without case and outer white space (fact
 * 14), everything else as it stands, the `email` of another object too.
 *
 * @example
 * const contacts = resolveJob({ operation: "create", objectType: "contacts" });
 * comparableKey(contacts, " Ada@Example.com"); //=> "ada@example.com"
 * const machines = resolveJob({ operation: "upsert", objectType: "2-345", idProperty: "email" });
 * comparableKey(machines, "Ada@Example.com"); //=> "Ada@Example.com"
 */
export function comparableKey(job: KeyJob, value: string): string {
  return isByContactEmail(job) ? value.trim().toLowerCase() : value;
}

/** Whether the records of a job are contacts, told apart by e-mail. */
export function isByContactEmail(job: KeyJob): boolean {
  return keyProperty(job) === "email" && findObject(job.objectType) === findObject("contacts");
}

/** The other e-mails of a contact, `a;b`: HubSpot finds it by each of them (facts 14, 77). */
const ADDITIONAL_EMAILS = "hs_additional_emails";

/** The properties a row must hold to say which key it was found by. */
export function keyNames(job: KeyJob): string[] {
  if (isByContactEmail(job)) return ["email", ADDITIONAL_EMAILS];
  const property = keyProperty(job);
  return property === undefined ? [] : [property];
}

/** Every key by which HubSpot finds the record of a row, as far as the row holds them. */
export function keysOf(job: KeyJob, { properties }: RecordRow): string[] {
  return keyNames(job).flatMap((name) => {
    const value = properties?.[name];
    if (typeof value !== "string") return [];
    return name === ADDITIONAL_EMAILS ? value.split(";") : [value];
  });
}

import type { ResolvedJob } from "./options.ts";

/**
 * The property that tells the records of a job apart; `undefined` when it is the record id, or when
 * nothing does, as for a create without `uniqueProperty`.
 *
 * @example
 * keyProperty(resolveJob({ operation: "create", objectType: "contacts" })); //=> "email"
 * keyProperty(resolveJob({ operation: "update", objectType: "contacts" })); //=> undefined
 */
export function keyProperty(job: ResolvedJob): string | undefined {
  return job.idProperty ?? job.uniqueProperty;
}

/**
 * A key as HubSpot compares it: contact e-mails lose their case and outer white space (fact 14); everything
 * else is compared as it stands.
 *
 * @example
 * comparableKey("email", " Ada@Example.com"); //=> "ada@example.com"
 * comparableKey("sku", "A-1"); //=> "A-1"
 */
export function comparableKey(property: string | undefined, value: string): string {
  return property === "email" ? value.trim().toLowerCase() : value;
}

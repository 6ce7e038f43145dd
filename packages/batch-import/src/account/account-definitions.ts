import type { AccountNames } from "@x/batch-core";
import type { DataSensitivity } from "@x/batch-core/calls";
import { JobStoppedError, type RunStats } from "@x/batch-http";
import type { PropertyDefinition, RecordObjectType } from "@x/batch-types";
import type { ImportClient } from "./import-client.ts";

/** What an account has to say about an object before anything is written. */
export interface AccountDefinitions {
  readonly properties: readonly PropertyDefinition[];
  /** Degrees of sensitivity whose properties this token may not list, though there may be some. */
  readonly hidden: readonly DataSensitivity[];
  readonly quota: Quota;
  /** Owners and pipelines. Present where columns of a file may name them. */
  readonly names?: AccountNames | undefined;
}

/** The limits, as the headers of answers state them. */
export interface Quota {
  /** The rate limit: `requests` in `perMilliseconds`. */
  readonly limit?: { readonly requests: number; readonly perMilliseconds: number };
  readonly dailyLimit?: number;
  readonly dailyRemaining?: number;
}

const SENSITIVE = ["sensitive", "highly_sensitive"] as const;

/**
 * Returns all property definitions of an object. HubSpot lists sensitive ones only when asked, and only to
 * tokens that have the scope for them. Without that scope, only the others are returned.
 *
 * @throws {JobStoppedError} when even the others cannot be listed.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const { properties } = await readAccountDefinitions(client, "contacts");
 * properties.find(({ name }) => name === "city")?.label; //=> "City"
 */
export async function readAccountDefinitions(
  client: ImportClient,
  objectType: RecordObjectType,
): Promise<AccountDefinitions> {
  const hidden: DataSensitivity[] = [];
  let quota: Quota = {};
  const list = (dataSensitivity: DataSensitivity): Promise<readonly PropertyDefinition[]> =>
    client.properties.list(objectType, {
      dataSensitivity,
      maxRetries: 3,
      onEvent: (event) => {
        if (event.type !== "request-answered") return;
        const { limit, dailyLimit, dailyRemaining } = event;
        quota = {
          ...quota,
          ...(limit && { limit }),
          ...(dailyLimit !== undefined && { dailyLimit }),
          ...(dailyRemaining !== undefined && { dailyRemaining }),
        };
      },
    });
  const lists = await Promise.all([
    list("non_sensitive"),
    ...SENSITIVE.map((degree) =>
      list(degree).catch((error: unknown) => {
        if (!isRefused(error)) throw error;
        hidden.push(degree);
        return [];
      }),
    ),
  ]);
  return { properties: lists.flat(), hidden, quota };
}

/**
 * Reads what the account says about an object, where this token may ask. Returns undefined where it may not.
 *
 * @param onRefused Told why it may not.
 * @throws {JobStoppedError} when the definitions could not be read for another reason.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const definitions = await findDefinitions(client, "contacts", (why) => console.log(why));
 * definitions?.hidden; //=> []
 */
export async function findDefinitions(
  client: ImportClient,
  objectType: RecordObjectType,
  onRefused: ((reason: string) => void) | undefined,
): Promise<AccountDefinitions | undefined> {
  try {
    return await readAccountDefinitions(client, objectType);
  } catch (error) {
    if (!isRefused(error)) throw error;
    onRefused?.(error.message);
    return undefined;
  }
}

const REFUSED: readonly NonNullable<RunStats["stop"]>["reason"][] = ["forbidden", "refused"];

/** Stops after which asking again does not help: not allowed to this token, or not offered to this account. */
export function isRefused(error: unknown): error is JobStoppedError {
  return error instanceof JobStoppedError && REFUSED.includes(error.stop.reason);
}

/**
 * Returns whether records may be given a value of a property.
 *
 * @example
 * const score = { name: "score", type: "number", calculated: true };
 * isWritable(score); //=> false
 * isWritable({ name: "city", type: "string" }); //=> true
 */
export function isWritable({ calculated, modificationMetadata }: PropertyDefinition): boolean {
  return calculated !== true && modificationMetadata?.readOnlyValue !== true;
}

/**
 * Returns whether HubSpot finds records by a property. It finds contacts by `email`, though the
 * definition does not say so.
 *
 * @example
 * isUnique("contacts", { name: "email", type: "string" }); //=> true
 * isUnique("contacts", { name: "city", type: "string" }); //=> false
 * isUnique("companies", { name: "code", type: "string", hasUniqueValue: true }); //=> true
 */
export function isUnique(
  objectType: string,
  { name, hasUniqueValue }: PropertyDefinition,
): boolean {
  const isContact = objectType === "contacts" || objectType === "0-1";
  return hasUniqueValue === true || (isContact && name === "email");
}

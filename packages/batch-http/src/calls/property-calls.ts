import type { DataSensitivity, PropertyCallJob } from "@x/batch-core/calls";
import type {
  CallResult,
  PropertyDefinition,
  PropertyInputOf,
  PropertyOutcomeOf,
  RecordObjectType,
} from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";
import type { SendCall, SendList } from "./send-call.ts";

/** Options that choose which properties are read. */
export interface PropertyFilter extends RepeatOptions {
  /** `true`: only archived properties; `false`: only the others. @default false */
  readonly archived?: boolean | undefined;
  /** Only properties of this sensitivity are found. @default "non_sensitive" */
  readonly dataSensitivity?: DataSensitivity | undefined;
}

/** A call for property definitions. Returns one outcome for each, in the order of the input. */
export type PropertyCall<Op extends "create" | "read" | "archive", Options = RepeatOptions> = (
  objectType: RecordObjectType,
  inputs: readonly PropertyInputOf<Op>[],
  options?: Options,
) => Promise<CallResult<PropertyOutcomeOf<Op>>>;

/**
 * Calls for the property definitions of an object type. A request has up to 100 properties.
 *
 * Every call throws {@link InvalidOptionsError} when options are wrong (nothing was sent), and
 * {@link JobStoppedError} when it ended before HubSpot processed any property.
 */
export interface PropertyCalls {
  /**
   * Creates property definitions. A request without an answer is sent again. A property that exists by then
   * is `unknown`: this call or someone else may have created it.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const shoeSize = {
   *   name: "shoe_size",
   *   label: "Shoe size",
   *   groupName: "contactinformation",
   *   type: "number",
   *   fieldType: "number",
   * } as const;
   * const first = await hubspot.properties.create("contacts", [shoeSize]);
   * first.outcomes[0]?.status; //=> "created"
   * const second = await hubspot.properties.create("contacts", [shoeSize]);
   * second.outcomes[0]?.status; //=> "failed"
   */
  readonly create: PropertyCall<"create">;

  /** Reads the definitions of properties by name. */
  readonly read: PropertyCall<"read", PropertyFilter>;

  /**
   * Archives properties by name. `archived` means that HubSpot accepted the request; it answers the same for
   * names that do not exist.
   */
  readonly archive: PropertyCall<"archive">;

  /**
   * Returns all property definitions of an object type.
   *
   * @throws {JobStoppedError} when there is no list. Its `stop` says why.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const properties = await hubspot.properties.list("contacts");
   * properties.some(({ name }) => name === "email"); //=> true
   */
  list(
    objectType: RecordObjectType,
    options?: PropertyFilter,
  ): Promise<readonly PropertyDefinition[]>;
}

export function createPropertyCalls(
  sendCall: SendCall,
  sendList: SendList<PropertyCallJob, PropertyDefinition>,
): PropertyCalls {
  const callOf =
    <Op extends "create" | "read" | "archive">(operation: Op): PropertyCall<Op, PropertyFilter> =>
    (objectType, inputs, options) =>
      sendCall({ about: "properties", operation, objectType }, inputs, options) as Promise<never>;
  return {
    create: callOf("create"),
    read: callOf("read"),
    archive: callOf("archive"),
    list: (objectType, options) =>
      sendList({ about: "properties", operation: "list", objectType }, options),
  };
}

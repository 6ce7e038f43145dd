import type { DataSensitivity, PropertyCallJob } from "@x/batch-core/calls";
import type {
  CallResult,
  PropertyDefinition,
  PropertyInputOf,
  PropertyOperation,
  PropertyOutcomeOf,
  RecordObjectType,
} from "@x/batch-types";
import type { CallOptions } from "../run/run-options.ts";
import type { RepeatOptions } from "./call-options.ts";

/** Which properties are looked for. */
export interface PropertyFilter extends RepeatOptions {
  /** `true` finds archived properties, and no others. @default false */
  readonly archived?: boolean | undefined;
  /** Properties of any other degree are not found. @default "non_sensitive" */
  readonly dataSensitivity?: DataSensitivity | undefined;
}

/** One of the calls for property definitions; each gets its outcome, in the order of the input. */
export type PropertyCall<Op extends "create" | "read" | "archive", Options = RepeatOptions> = (
  objectType: RecordObjectType,
  inputs: readonly PropertyInputOf<Op>[],
  options?: Options,
) => Promise<CallResult<PropertyOutcomeOf<Op>>>;

/**
 * The property definitions of an object; 100 in a request.
 *
 * All of them throw {@link InvalidOptionsError}, before anything is sent, and {@link JobStoppedError}
 * when HubSpot refused the call before it looked at a single property.
 */
export interface PropertyCalls {
  /**
   * Defines properties. What got no answer is sent again; if the property exists by then, it is
   * `unknown` who made it.
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
   * Archives properties by name. `archived` means that HubSpot took the request: it answers the same for
   * names it does not know.
   */
  readonly archive: PropertyCall<"archive">;

  /**
   * All properties of an object.
   *
   * @throws {JobStoppedError} when HubSpot gives no list; `stop` has what it said.
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

type SendCall = (
  job: PropertyCallJob,
  inputs: Iterable<unknown>,
  options: CallOptions,
) => Promise<CallResult>;

type SendList = (
  job: PropertyCallJob,
  options: CallOptions,
) => Promise<readonly PropertyDefinition[]>;

export function createPropertyCalls(sendCall: SendCall, sendList: SendList): PropertyCalls {
  const jobOf = (
    operation: PropertyOperation,
    objectType: RecordObjectType,
    options: PropertyFilter | undefined,
  ): [PropertyCallJob, CallOptions] => {
    const { signal, onEvent, ...more } = options ?? {};
    return [
      { about: "properties", operation, objectType, ...more },
      { signal, onEvent },
    ];
  };
  const callOf =
    (operation: PropertyOperation) =>
    (
      objectType: RecordObjectType,
      inputs: Iterable<unknown>,
      options?: PropertyFilter,
    ): Promise<never> => {
      const [job, heard] = jobOf(operation, objectType, options);
      return sendCall(job, inputs, heard) as Promise<never>;
    };
  return {
    create: callOf("create"),
    read: callOf("read"),
    archive: callOf("archive"),
    list: (objectType, options) => sendList(...jobOf("list", objectType, options)),
  };
}

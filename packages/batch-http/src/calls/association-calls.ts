import type { AssociationCallJob, CallJob } from "@x/batch-core/calls";
import type {
  AssociationInputOf,
  AssociationLabel,
  AssociationOperation,
  AssociationOutcomeOf,
  CallResult,
  RecordObjectType,
} from "@x/batch-types";
import type { CallOptions } from "../run/run-options.ts";
import type { RepeatOptions } from "./call-options.ts";

/** One of the calls for associations; each pair, or record, gets its outcome, in the order of the input. */
export type AssociationCall<Op extends AssociationOperation> = (
  from: RecordObjectType,
  to: RecordObjectType,
  inputs: readonly AssociationInputOf<Op>[],
  options?: RepeatOptions,
) => Promise<CallResult<AssociationOutcomeOf<Op>>>;

/**
 * Associations of records that exist. Making or removing one twice has the effect of once, so that what
 * got no answer is sent again.
 *
 * All of them throw {@link InvalidOptionsError}, before anything is sent, and {@link JobStoppedError}
 * when HubSpot refused the call before it looked at a single pair.
 */
export interface AssociationCalls {
  /**
   * Associates pairs of records, each by the types given; 2,000 in a request.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const ada = await hubspot.create("contacts", [{ properties: { email: "ada@example.com" } }]);
   * const acme = await hubspot.create("companies", [{ properties: { name: "Acme" } }]);
   * const [from, to] = [ada, acme].map(({ outcomes: [one] }) => ("id" in one! ? one.id : ""));
   * const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279 }] as const;
   * const pair = { from: from!, to: to!, types };
   * const { counts } = await hubspot.associations.create("contacts", "companies", [pair]);
   * counts.associated; //=> 1
   */
  readonly create: AssociationCall<"create">;

  /** Associates pairs of records by the unlabelled type of their two objects; 100 in a request. */
  readonly createDefault: AssociationCall<"createDefault">;

  /**
   * Removes every association of the two records. `archived` means that HubSpot took the request: it
   * answers the same for records that were not associated.
   */
  readonly archive: AssociationCall<"archive">;

  /** Removes the labels given, and leaves the records associated. */
  readonly removeLabels: AssociationCall<"removeLabels">;

  /** Reads all associations of each record with records of another object, however many there are. */
  readonly read: AssociationCall<"read">;

  /**
   * The ways in which records of two objects can belong together, those of the account among them. What
   * comes back are types as `create` takes them.
   *
   * @throws {JobStoppedError} when HubSpot gives no list; `stop` has what it said.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const labels = await hubspot.associations.labels("contacts", "companies");
   * labels.find(({ label }) => label === null)?.associationTypeId; //=> 279
   */
  labels(
    from: RecordObjectType,
    to: RecordObjectType,
    options?: RepeatOptions,
  ): Promise<readonly AssociationLabel[]>;
}

type SendCall = (
  job: CallJob,
  inputs: Iterable<unknown>,
  options: CallOptions,
) => Promise<CallResult>;

type SendList = (
  job: AssociationCallJob,
  options: CallOptions,
) => Promise<readonly AssociationLabel[]>;

export function createAssociationCalls(sendCall: SendCall, sendList: SendList): AssociationCalls {
  const callOf =
    (operation: AssociationOperation) =>
    (
      from: RecordObjectType,
      to: RecordObjectType,
      inputs: Iterable<unknown>,
      options?: RepeatOptions,
    ): Promise<never> => {
      const { signal, onEvent, ...more } = options ?? {};
      const job: AssociationCallJob = { about: "associations", operation, from, to, ...more };
      return sendCall(job, inputs, { signal, onEvent }) as Promise<never>;
    };
  return {
    create: callOf("create"),
    createDefault: callOf("createDefault"),
    archive: callOf("archive"),
    removeLabels: callOf("removeLabels"),
    read: callOf("read"),
    labels: (from, to, options) => {
      const { signal, onEvent, ...more } = options ?? {};
      return sendList(
        { about: "associations", operation: "labels", from, to, ...more },
        { signal, onEvent },
      );
    },
  };
}

import type { AssociationCallJob } from "@x/batch-core/calls";
import type {
  AssociationInputOf,
  AssociationLabel,
  AssociationOperation,
  AssociationOutcomeOf,
  CallResult,
  RecordObjectType,
} from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";
import type { SendCall, SendList } from "./send-call.ts";

/** A call for associations. Returns one outcome for each pair or record, in the order of the input. */
export type AssociationCall<Op extends AssociationOperation> = (
  from: RecordObjectType,
  to: RecordObjectType,
  inputs: readonly AssociationInputOf<Op>[],
  options?: RepeatOptions,
) => Promise<CallResult<AssociationOutcomeOf<Op>>>;

/** Options of `read`. */
export interface ReadAssociationsOptions extends RepeatOptions {
  /** Reads the first page of each record only. @default false */
  readonly firstPage?: boolean | undefined;
}

/**
 * Calls for associations between existing records. Requests without an answer are sent again, because
 * making or removing an association twice has the same effect as once.
 *
 * Every call throws {@link InvalidOptionsError} when options are wrong (nothing was sent), and
 * {@link JobStoppedError} when it ended before HubSpot processed any pair.
 */
export interface AssociationCalls {
  /**
   * Associates pairs of records with the given association types. A request has up to 2,000 pairs.
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

  /** Associates pairs of records without a label. A request has up to 100 pairs. */
  readonly createDefault: AssociationCall<"createDefault">;

  /**
   * Removes all associations between the two records of each pair. `archived` means that HubSpot accepted
   * the request; it answers the same for records that were not associated.
   */
  readonly archive: AssociationCall<"archive">;

  /** Removes the given labels of each pair. The records stay associated. */
  readonly removeLabels: AssociationCall<"removeLabels">;

  /**
   * Reads all associations of each record with records of the other object type, in as many requests as needed. With
   * `firstPage` it reads up to 500 of each, in one request for up to 1,000 records; `hasMore` says of which there are more.
   */
  read(
    from: RecordObjectType,
    to: RecordObjectType,
    inputs: readonly AssociationInputOf<"read">[],
    options?: ReadAssociationsOptions,
  ): Promise<CallResult<AssociationOutcomeOf<"read">>>;

  /**
   * Returns the association types between two object types, including those the account defined. Each can be
   * given to `create`.
   *
   * @throws {JobStoppedError} when there is no list. Its `stop` says why.
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

export function createAssociationCalls(
  sendCall: SendCall,
  sendList: SendList<AssociationCallJob, AssociationLabel>,
): AssociationCalls {
  const callOf =
    <Op extends AssociationOperation>(operation: Op): AssociationCall<Op> =>
    (from, to, inputs, options) =>
      sendCall({ about: "associations", operation, from, to }, inputs, options) as Promise<never>;
  return {
    create: callOf("create"),
    createDefault: callOf("createDefault"),
    archive: callOf("archive"),
    removeLabels: callOf("removeLabels"),
    read: callOf("read"),
    labels: (from, to, options) =>
      sendList({ about: "associations", operation: "labels", from, to }, options),
  };
}

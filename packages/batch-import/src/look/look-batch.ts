import {
  createDiffBatches,
  decideArchive,
  decideByPlan,
  decideByPolicy,
  type Decision,
  type DiffJob,
  type ResolvedJob,
} from "@x/batch-core";
import type { CreateChange, Outcome, PropertyDefinition, UpdateChange } from "@x/batch-types";
import { isObject } from "../internal/is-object.ts";
import type { LookTask } from "./look-task.ts";

/** What a look decides about one record. */
export interface Look {
  readonly decision: Decision;
  /** What reading the record came to; undefined where it was not read. */
  readonly read: Outcome | undefined;
  /** The key of the record, as it is sent. */
  readonly key: string | undefined;
}

/** Records that are looked at together. */
export interface LookBatch {
  readonly ids: readonly { readonly id: string }[];
  /** To be read of each; the unique property whose values `ids` are, if any. */
  readonly properties: readonly string[];
  /** @param read The outcomes of reading `ids`, in their order. */
  decide(read: readonly Outcome[]): Look[];
}

/** A record that is to be sent, or a change of a plan. */
export type Wanted =
  | { readonly record: unknown }
  | {
      readonly planned: CreateChange | UpdateChange;
      /** The record with every planned value. */
      readonly record: unknown;
    };

/** Says what to read of records, and decides about each. */
export interface Looker {
  /** The unique property to read by. */
  readonly idProperty: string | undefined;
  look(wanted: readonly Wanted[]): LookBatch;
}

/** @param definitions Of the account. An archive needs none. */
export function createLooker(
  job: ResolvedJob,
  task: LookTask,
  definitions: readonly PropertyDefinition[],
): Looker {
  if (job.operation === "archive") return archiveLooker(task.onMissing === "skip" ? "skip" : "fail");
  const diffJob = diffJobOf(job);
  const diffBatch = createDiffBatches(diffJob, definitions);
  return {
    idProperty: diffJob.idProperty,
    look(wanted) {
      const { ids, places, properties, compare } = diffBatch(
        wanted.map(({ record }) => withoutAssociations(record)),
      );
      return {
        ids,
        properties,
        decide: (read) =>
          compare(read).map((change, at) => {
            const one = wanted[at]!;
            const decision =
              "planned" in one
                ? decideByPlan(one.planned, change, task.ifChanged ?? "skip")
                : decideByPolicy(change, task);
            return { decision, read: read[places[at]!], key: change.key };
          }),
      };
    },
  };
}

/** A create is compared as an upsert by the property that tells its records apart. */
function diffJobOf({
  operation,
  objectType,
  apiVersion,
  idProperty,
  uniqueProperty,
}: ResolvedJob): DiffJob {
  const about = { objectType, apiVersion };
  return operation === "update"
    ? { operation, ...about, idProperty }
    : { operation: "upsert", ...about, idProperty: idProperty ?? uniqueProperty };
}

function archiveLooker(onMissing: "skip" | "fail"): Looker {
  return {
    idProperty: undefined,
    look(wanted) {
      const ids = wanted.map(({ record }) => ({ id: (record as { id: string }).id }));
      return {
        ids,
        properties: ["hs_object_id"],
        decide: (read) =>
          read.map((outcome, at) => ({
            decision: decideArchive(outcome, onMissing),
            read: outcome,
            key: ids[at]!.id,
          })),
      };
    },
  };
}

/** They are not compared: they follow the record when it is written. */
function withoutAssociations(record: unknown): unknown {
  if (!isObject(record)) return record;
  const { associations: _, ...rest } = record;
  return rest;
}

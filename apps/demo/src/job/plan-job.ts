import { BatchError, InvalidOptionsError, type Job, resolveJob } from "@x/batch-core";
import type { ObjectName } from "@x/batch-types";
import type { Table } from "../input/read-csv.ts";
import { type ColumnMap, mapColumns } from "./map-columns.ts";
import type { WriteOperation } from "./offered-objects.ts";

/** What the user has chosen so far. */
export interface Choice {
  readonly table: Table;
  /** The property of each column; `""` leaves it out. */
  readonly names: readonly string[];
  readonly operation: WriteOperation;
  readonly objectType: ObjectName;
  /** `""` is the record id. */
  readonly idProperty: string;
}

/** A job ready to run, or why it is not. */
export interface Plan {
  readonly job: Job;
  readonly columns: ColumnMap;
  readonly problems: readonly string[];
}

export function planJob({ table, names, operation, objectType, idProperty }: Choice): Plan {
  const takesIdProperty = operation === "update" || operation === "upsert";
  const job: Job = {
    operation,
    objectType,
    idProperty: takesIdProperty && idProperty !== "" ? idProperty : undefined,
  };
  const { header } = table;
  const columns = mapColumns({ header, names, operation, idProperty: job.idProperty });
  return { job, columns, problems: [...columns.problems, ...problemsOf(job)] };
}

function problemsOf(job: Job): readonly string[] {
  try {
    resolveJob(job);
    return [];
  } catch (error) {
    if (!BatchError.is(error)) throw error;
    return error instanceof InvalidOptionsError ? error.problems : [error.message];
  }
}

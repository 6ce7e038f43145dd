import { BatchError, InvalidOptionsError, type Job, resolveJob } from "@x/batch-core";
import { type ColumnMap, mapColumns } from "@x/batch-import";
import type { PropertyDefinition } from "@x/batch-types";
import type { Table } from "../input/table.ts";
import type { OfferedObject, WriteOperation } from "./offered-objects.ts";

/** What the user has chosen so far. */
export interface Choice {
  readonly table: Table;
  /** The property of each column; `""` leaves it out. */
  readonly names: readonly string[];
  readonly operation: WriteOperation;
  readonly objectType: OfferedObject;
  /** `""` is the record id. */
  readonly idProperty: string;
}

/** A job ready to run, or why it is not. */
export interface Plan {
  readonly job: Job;
  /** Absent while there are problems with the columns. */
  readonly columns: ColumnMap | undefined;
  readonly problems: readonly string[];
}

export function planJob({ table, names, operation, objectType, idProperty }: Choice): Plan {
  const takesIdProperty = operation === "update" || operation === "upsert";
  const job: Job = {
    operation,
    objectType,
    idProperty: takesIdProperty && idProperty !== "" ? idProperty : undefined,
  };
  const { header, typed, dateSystem } = table.survey;
  const mapped = mapColumns({
    header,
    typed,
    dateSystem,
    operation,
    idProperty: job.idProperty,
    written: [],
    saved: Object.fromEntries(header.map((title, column) => [title, names[column] || null])),
  });
  return "problems" in mapped
    ? {
        job,
        columns: undefined,
        problems: [...mapped.problems.map(({ message }) => message), ...problemsOf(job)],
      }
    : { job, columns: mapped, problems: problemsOf(job) };
}

/** What each column is taken for, by its name or its label in the account. */
export function proposedNames(
  header: readonly string[],
  definitions: readonly PropertyDefinition[],
): readonly string[] {
  const draft = mapColumns({
    header,
    // The one operation that looks for a record id and for properties.
    operation: "update",
    idProperty: undefined,
    written: [],
    definitions,
    isDraft: true,
  });
  if ("problems" in draft) return header.map(() => "");
  const { idColumn, properties } = draft;
  return header.map((_, column) =>
    column === idColumn ? "hs_object_id" : (properties[column] ?? ""),
  );
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

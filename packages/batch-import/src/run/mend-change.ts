import { nameKind } from "@x/batch-core";
import type { CreateChange, PropertyChange, UpdateChange } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import { createNotedChecks } from "../check/noted-checks.ts";
import { createRowCheck } from "../check/row-check.ts";
import { plannedCells } from "../store/planned-change.ts";
import type { RowOptions } from "../record/row-options.ts";
import type { ComparedColumn } from "../store/row-origin.ts";
import type { Task } from "../store/task.ts";
import type { WhyRefused } from "./refused-rows.ts";

/** A change of a plan that is written. */
export type PlannedWrite = CreateChange | UpdateChange;

/**
 * Returns a change of a plan with the values of a mended row, or why it cannot be mended so. What HubSpot had when the plan
 * was made stays as it is, so that a mended row is written over nothing that others changed since.
 *
 * @param cells One for each of the columns; a blank one leaves its property alone, but where the plan clears it.
 */
export type MendChange = (
  change: PlannedWrite,
  cells: readonly string[],
) => { readonly change: PlannedWrite } | { readonly why: WhyRefused };

/** @param columns Those that were compared, which result files have. */
export function createMendChange(
  job: Task["job"],
  columns: readonly ComparedColumn[],
  definitions: AccountDefinitions,
  rowOptions: RowOptions = {},
): MendChange {
  const keyProperty = job.operation === "upsert" ? (job.idProperty ?? null) : null;
  const properties = columns.map(({ property }) => property ?? keyProperty);
  const types = new Map(definitions.properties.map((one) => [one.name, one]));
  const kindOf = (name: string | null | undefined) => {
    const definition = types.get(name ?? "");
    return definition && nameKind(job.objectType, definition);
  };
  const names = properties.flatMap((name) => (name !== null && kindOf(name) ? [name] : []));
  const map = { properties, leftOut: [], names };
  const checks = createNotedChecks(job, definitions, map, rowOptions);
  const account = { definitions, checks };
  const about = { operation: job.operation, columns: map, account, options: rowOptions };
  const { check } = createRowCheck(about);
  /** A stage is one of its pipeline, so that the check of a stage has to see that. */
  const isPipeline = properties.map((name) => kindOf(name) === "pipeline");

  return (change, cells) => {
    const planned = plannedCells(columns, change);
    const isMended = cells.map((cell, place) => cell !== planned[place]);
    if (!isMended.includes(true)) return { change };
    const mended = cells.map((cell, place) =>
      isMended[place] || isPipeline[place] ? cell : undefined,
    );
    const { errors: [error] = [], cells: values = mended } = check(mended) ?? {};
    const changes = new Map(change.changes.map((one) => [one.property, one]));
    if (error !== undefined) {
      const canName = properties.some(
        (name, place) => isPipeline[place] && (changes.has(name!) || change.status === "create"),
      );
      const isOfStage = error.code === "AMBIGUOUS_NAME" && kindOf(error.property) === "stage";
      const message = isOfStage && !canName ? `${error.message} ${ONLY_ID}` : error.message;
      return { why: { one: message, many: `cannot be written: ${message}` } };
    }

    let { key } = change;
    // The row would be written without what its record is found by.
    if (keyProperty !== null && key === undefined) return { why: NO_KEY };
    for (const [place, { title, property }] of columns.entries()) {
      const to = values[place];
      if (!isMended[place] || to === undefined) continue;
      if (property === null) {
        if (change.status !== "create" || to.trim() === "") return { why: otherRecord(title) };
        key = to;
        const own = changes.get(keyProperty ?? "");
        if (own !== undefined) changes.set(own.property, { ...own, to: key });
      } else if (to === "") changes.delete(property);
      else {
        const before = changes.get(property) ?? newValue(change, property);
        if (before === undefined) return { why: notPlanned(title) };
        changes.set(property, { ...before, to });
      }
    }
    if (change.status === "update" && changes.size === 0) return { why: NOTHING_LEFT };
    const made = { ...change, changes: [...changes.values()] };
    return { change: key === undefined ? made : { ...made, key } };
  };
}

/** A new record has no value before. What an update finds was read for the planned properties only. */
function newValue({ status }: PlannedWrite, property: string): PropertyChange | undefined {
  return status === "create" ? { property, from: "", to: "" } : undefined;
}

/** The check advises to name the pipeline, too, which would be refused. */
const ONLY_ID = "Here, only the id will do: the plan does not change the pipeline.";

const IN_THE_FILE = "in the file that was compared, and make a new plan";

function otherRecord(title: string): WhyRefused {
  const column = JSON.stringify(title);
  return {
    one: `${column} says which record the row is about, and cannot be corrected here; correct it ${IN_THE_FILE}.`,
    many: `have another ${column} than the plan, which says which record a row is about; correct them ${IN_THE_FILE}.`,
  };
}

function notPlanned(title: string): WhyRefused {
  const column = JSON.stringify(title);
  return {
    one: `${column} has a value, and the plan changes none there; correct it ${IN_THE_FILE}.`,
    many: `have a value in ${column}, and the plan changes none there; correct them ${IN_THE_FILE}.`,
  };
}

const NO_KEY: WhyRefused = {
  one: "the plan does not say the key of its record any more; make a new plan.",
  many: "are of records whose keys the plan does not say any more; make a new plan.",
};

const NOTHING_LEFT: WhyRefused = {
  one: "no value is left that is to be written; take the row out.",
  many: "have no value left that is to be written; take them out.",
};

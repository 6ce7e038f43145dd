import {
  type DiffJob,
  InvalidOptionsError,
  PLAN_FORMAT,
  planJob,
  plannedRecord,
} from "@x/batch-core";
import type { ArchiveChange, Change, CreateChange, Plan, UpdateChange } from "@x/batch-types";

/** A change that is to be written, and its place in the plan. */
export interface Planned<One extends Change = CreateChange | UpdateChange> {
  readonly place: number;
  readonly change: One;
  /** The record that it is about, with every planned value. */
  readonly record: { readonly id: string; readonly properties: Readonly<Record<string, string>> };
}

/** What a plan has to write. */
export interface PlanEntries {
  readonly job: DiffJob;
  readonly writes: readonly Planned[];
  readonly archives: readonly Planned<ArchiveChange>[];
}

const MOST_PROBLEMS = 20;

/** @throws {InvalidOptionsError} for a plan of another format, and naming changes that do not say what they are about. */
export function planEntries(plan: Plan): PlanEntries {
  if ((plan.format as unknown) !== PLAN_FORMAT) {
    throw new InvalidOptionsError([
      `plan: expected format ${PLAN_FORMAT}; got ${String(plan.format)}.`,
    ]);
  }
  const { changes } = plan;
  const job = planJob(
    plan,
    changes.some(({ status }) => status === "create"),
  );
  const indexes = new Set(changes.map(({ index }) => index));
  const problems: string[] = [];
  const writes: Planned[] = [];
  const archives: Planned<ArchiveChange>[] = [];
  for (const [place, change] of changes.entries()) {
    if (change.mergedInto !== undefined && indexes.has(change.mergedInto)) continue;
    if (change.status === "archive") {
      archives.push({ place, change, record: { id: change.id, properties: {} } });
    } else if (change.status === "create" || change.status === "update") {
      const record = plannedRecord(job, change);
      if (record === undefined) problems.push(`plan.changes[${place}]: expected a key.`);
      else writes.push({ place, change, record });
    }
  }
  if (problems.length > 0) throw new InvalidOptionsError(problems.slice(0, MOST_PROBLEMS));
  return { job, writes, archives };
}

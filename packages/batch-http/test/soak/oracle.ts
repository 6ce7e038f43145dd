import type { Sandbox } from "@x/batch-sandbox";
import type { Outcome } from "@x/batch-types";
import { type Case, findLie } from "./find-lie.ts";
import { readJournal } from "./journal.ts";
import { groupBy, readStored, type Stored } from "./stored.ts";
import { type Given, stampOf, type Task, uniqueOf } from "./tasks.ts";

/**
 * Everything outcomes say that the account and its journal do not bear out, in words. The client is
 * not believed in anything.
 *
 * @param before The account as the task found it.
 */
export function findLies(
  task: Task,
  outcomes: readonly Outcome[],
  before: Stored,
  sandbox: Sandbox,
  { sendings = readJournal(sandbox), wasEnded = false } = {},
): string[] {
  const { records, job } = task;
  const after = readStored(sandbox, job.objectType);
  const keys = records.map((record) => keyOf(task, record));
  const uses = groupBy(keys, (key) => key);
  /** Who may have written last under each key. */
  const lastWritten = new Map(
    outcomes.flatMap((outcome, index) =>
      "id" in outcome || outcome.status === "unknown" ? [[keys[index], index]] : [],
    ),
  );
  const families = groupBy(outcomes, ({ index }) => stampOf(task, index));
  const lies: string[] = [];
  if (outcomes.length !== records.length) {
    lies.push(`${outcomes.length} outcomes for ${records.length} records`);
  }
  const made = outcomes.flatMap((one) => (one.status === "created" ? [one.id] : []));
  const doubles = made.length - new Set(made).size;
  if (doubles > 0) lies.push(`${doubles} records are said to be another new one`);
  outcomes.forEach((outcome, index) => {
    const given = records[index]!;
    const hasTwin = keys[index] !== undefined && uses.get(keys[index])!.length > 1;
    const wasReplaced = hasTwin && lastWritten.get(keys[index])! > index;
    const one: Case = {
      task,
      index,
      given,
      outcome,
      family: families.get(stampOf(task, index))!,
      before,
      after,
      sendings,
      hasTwin,
      wasReplaced,
      wasEnded,
    };
    const lie = outcome.index === index ? findLie(one) : `is about ${outcome.index}`;
    if (lie !== undefined) lies.push(describe(one, lie));
  });
  return lies;
}

function keyOf({ job }: Task, { id, properties }: Given): string | undefined {
  const property =
    job.idProperty ?? (job.operation === "create" ? uniqueOf(job.objectType) : undefined);
  return (id ?? (property && properties?.[property]))?.trim().toLowerCase();
}

function describe({ task, index, given, outcome, sendings }: Case, lie: string): string {
  const requests = sendings
    .of(task, index)
    .map(({ operation, status, fault }) => `${operation} ${status ?? "-"} ${fault ?? ""}`.trim());
  const { record: _, ...told } = outcome as Outcome & { record?: unknown };
  return `${stampOf(task, index)} ${lie}: ${JSON.stringify({ given, told, requests })}`;
}

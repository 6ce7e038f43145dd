import type { BatchError } from "../errors/batch-error.ts";
import { isObjectType } from "../job/find-object.ts";
import { isCount } from "../internal/is-count.ts";
import { isObject } from "../internal/is-object.ts";
import type { CallJob } from "../job/call-job.ts";
import { resolveCallJob } from "../job/resolve-call-job.ts";
import type { Job } from "../job/job.ts";
import { resolveJob } from "../job/resolve-job.ts";
import { plainText } from "../internal/plain-text.ts";

/**
 * Returns every problem of a batch that waited in a store or queue others can write to; `[]` for a batch made by
 * {@link planBatches} or {@link interpretAnswer}. A batch without problems can be built, sent and interpreted,
 * but its values may still have been changed.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7 }])) {
 *   if (!("batch" in step)) continue;
 *   const kept: unknown = JSON.parse(JSON.stringify(step.batch));
 *   findBatchProblems(kept); //=> []
 * }
 * findBatchProblems("archive"); //=> ["batch: expected an object with a job and entries."]
 */
export function findBatchProblems(given: unknown): string[] {
  if (!isObject(given)) return ["batch: expected an object with a job and entries."];
  const { entries, followUp, job, reconciliation, retries, search } = given;
  const isFine = followUp === undefined ? isRecord : isPairOf(followUp);
  const problems = followUp === undefined ? findJobProblems(job) : findFollowUpProblems(job);
  // An unknown field, of another version of this package, may hold records: they would be lost.
  for (const name of Object.keys(given)) {
    if (!FIELDS.has(name)) problems.push(`${name}: unknown; there are ${[...FIELDS].join(", ")}.`);
  }
  if (!isCount(retries)) problems.push("retries: expected a whole number.");
  if (!isSomeOf(entries, isFine)) {
    const what = followUp === undefined ? "records" : "pairs of records";
    problems.push(`entries: expected a list of ${what}, at least one.`);
  }
  if (
    !isAbsentOr(search, ({ waiting }) =>
      isListOf(waiting, ({ entries }) => isListOf(entries, isFine)),
    )
  ) {
    problems.push("search: expected the parts that wait, each with entries.");
  }
  if (!isAbsentOr(reconciliation, isReconciliation)) {
    problems.push(
      "reconciliation: expected the number of reads, the rows to identify, and a time.",
    );
  }
  if (!isAbsentOr(followUp, isFollowUp)) {
    problems.push("followUp: expected links, written and settled outcomes, and groups of pairs.");
  }
  return problems;
}

const FIELDS = new Set(
  "job entries retries reason mayBeWritten refreshed search reconciliation followUp".split(" "),
);

function findJobProblems(job: unknown): string[] {
  if (!isObject(job)) return ["job: expected an object."];
  return [
    ...missing(job, ["apiVersion", "maxRetries", "allOrNone"]),
    ...problemsOf(() => resolveJob(job as unknown as Job)),
  ];
}

// The object types of a follow-up are checked when its request is built.
function findFollowUpProblems(job: unknown): string[] {
  if (!isObject(job)) return ["job: expected an object."];
  const { about, operation } = job;
  const isMade =
    about === "associations" && (operation === "create" || operation === "createDefault");
  return [
    ...missing(job, ["apiVersion", "maxRetries"]),
    ...(isMade ? [] : ["job: expected create or createDefault of associations."]),
    ...problemsOf(() => resolveCallJob(job as unknown as CallJob)),
  ];
}

function missing(job: Fields, names: readonly string[]): string[] {
  return names.filter((name) => !(name in job)).map((name) => `job: ${name}: missing.`);
}

function problemsOf(resolve: () => unknown): string[] {
  try {
    resolve();
    return [];
  } catch (error) {
    const { message } = error as BatchError;
    return message.split("\n").map((problem) => `job: ${problem}`);
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isEntry({ attempts, index, input, key = "", merged = [] }: Fields): boolean {
  return (
    isCount(index) &&
    isCount(attempts) &&
    typeof key === "string" &&
    isObject(input) &&
    Array.isArray(merged) &&
    merged.every(isCount)
  );
}

function isRecord(entry: Fields): boolean {
  const { earlier, followUps, input } = entry;
  return (
    isEntry(entry) &&
    isAbsentOr((input as Fields)["properties"], hasTexts) &&
    (followUps === undefined || isSomeOf(followUps, isLink)) &&
    isAbsentOr(earlier, isEarlier)
  );
}

function isEarlier({ before = 0, id = "", madeBy = 0 }: Fields): boolean {
  return typeof id === "string" && typeof madeBy === "number" && typeof before === "number";
}

function isReconciliation({ reads, rows = [], sentAt = 0 }: Fields): boolean {
  return (
    Number.isFinite(sentAt) && isCount(reads) && isListOf(rows, ({ id }) => typeof id === "string")
  );
}

/** Returns a test for pairs whose index is a place in `links`. */
function isPairOf(followUp: unknown): (entry: Fields) => boolean {
  const links = isObject(followUp) && Array.isArray(followUp["links"]) ? followUp["links"] : [];
  return (entry) => {
    if (!isEntry(entry)) return false;
    const { from, to, types = [] } = entry["input"] as Fields;
    const isWhole = isEnd(from) && isEnd(to) && isListOf(types, isObject);
    return isWhole && Number(entry["index"]) < links.length;
  };
}

function isFollowUp(followUp: Fields): boolean {
  const { groups, links, settled, written } = followUp;
  const isPair = isPairOf(followUp);
  return (
    isListOf(links, (link) => isCount(link["index"]) && isLink(link)) &&
    isListOf(written, ({ index }) => isCount(index)) &&
    isListOf(settled, isSettled) &&
    settled.every(({ index }) => Number(index) < links.length) &&
    isListOf(
      groups,
      ({ entries, job }) => findFollowUpProblems(job).length === 0 && isSomeOf(entries, isPair),
    )
  );
}

function isSettled({ error, index, status }: Fields): boolean {
  return isCount(index) && (status !== "failed" || isObject(error));
}

function isEnd(value: unknown): boolean {
  return isObject(value) && typeof value["id"] === "string";
}

function isLink({ to, types = [] }: Fields): boolean {
  if (!isEnd(to) || !isListOf(types, isObject)) return false;
  return isObjectType(plainText((to as Fields)["objectType"]));
}

function hasTexts(properties: Fields): boolean {
  return Object.values(properties).every((value) => typeof value === "string");
}

function isAbsentOr(value: unknown, isFine: (value: Fields) => boolean): boolean {
  return value === undefined || (isObject(value) && isFine(value));
}

function isListOf(value: unknown, isFine: (item: Fields) => boolean): value is Fields[] {
  return Array.isArray(value) && value.every((item) => isObject(item) && isFine(item));
}

function isSomeOf(value: unknown, isFine: (item: Fields) => boolean): boolean {
  return isListOf(value, isFine) && value.length > 0;
}

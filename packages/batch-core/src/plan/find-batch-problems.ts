import type { BatchError } from "../errors/batch-error.ts";
import { isObjectType } from "../job/find-object.ts";
import { isObject } from "../internal/is-object.ts";
import type { Job } from "../job/job-options.ts";
import { resolveJob } from "../job/job-options.ts";

/**
 * Returns everything that is wrong with a batch that waited where others can write to, such as a store
 * or a queue; nothing for a batch of {@link planBatches} or {@link interpretAnswer}. A batch without
 * problems can be built, sent and interpreted. It still says what is written: who can write to the
 * store can change that.
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
  const { association, entries, isolation, job, reconciliation, retries } = given;
  const problems = findProblemsOfJob(job);
  if (!isCount(retries)) problems.push("retries: expected a whole number.");
  if (!isListOf(entries, isEntry)) problems.push("entries: expected a list of records.");
  else if (entries.length === 0 && association === undefined) {
    problems.push("entries: expected at least one record.");
  }
  if (!isAbsentOr(isolation, ({ waiting }) => isListOf(waiting, isPart))) {
    problems.push("isolation: expected the parts that wait, each with entries.");
  }
  if (!isAbsentOr(reconciliation, isReconciliation)) {
    problems.push(
      "reconciliation: expected the number of reads, the rows to identify, and a time.",
    );
  }
  if (!isAbsentOr(association, isStage)) {
    problems.push("association: expected pairs of records, each with a known object type.");
  }
  return problems;
}

function findProblemsOfJob(job: unknown): string[] {
  if (!isObject(job)) return ["job: expected an object."];
  const missing = ["apiVersion", "maxRetries", "allOrNone"].filter((name) => !(name in job));
  const problems = missing.map((name) => `job: ${name}: missing.`);
  try {
    resolveJob(job as unknown as Job);
  } catch (error) {
    const { message } = error as BatchError;
    problems.push(...message.split("\n").map((problem) => `job: ${problem}`));
  }
  return problems;
}

type Fields = Readonly<Record<string, unknown>>;

function isEntry(entry: Fields) {
  const { attempts, earlier, followUps = [], index, input, key = "", merged = [] } = entry;
  return (
    isCount(index) &&
    isCount(attempts) &&
    typeof key === "string" &&
    isObject(input) &&
    isAbsentOr(input["properties"], hasTexts) &&
    Array.isArray(merged) &&
    merged.every(isCount) &&
    isListOf(followUps, isLink) &&
    isAbsentOr(earlier, isEarlier)
  );
}

function isEarlier({ before = 0, id = "", madeBy = 0 }: Fields): boolean {
  return typeof id === "string" && typeof madeBy === "number" && typeof before === "number";
}

function isPart({ entries }: Fields): boolean {
  return isListOf(entries, isEntry);
}

function isReconciliation({ reads, rows = [], sentAt = 0 }: Fields): boolean {
  return (
    Number.isFinite(sentAt) && isCount(reads) && isListOf(rows, ({ id }) => typeof id === "string")
  );
}

function isStage({ pairs, search, settled, waiting, written }: Fields): boolean {
  return (
    isPairGroup(pairs) &&
    isAbsentOr(search, ({ parts }) => isListOf(parts, (part) => isPairGroup(part["pairs"]))) &&
    Array.isArray(waiting) &&
    waiting.every(isPairGroup) &&
    Array.isArray(settled) &&
    settled.every((one) => isListOf(one, isObject) && one.length === 2 && isPair(one[0]!)) &&
    isListOf(written, ({ index }) => isCount(index))
  );
}

function isPairGroup(value: unknown): boolean {
  return isListOf(value, isPair) && value.length > 0;
}

function isPair(pair: Fields): boolean {
  return isCount(pair["index"]) && typeof pair["from"] === "string" && isLink(pair);
}

function isLink({ to, types = [] }: Fields): boolean {
  return (
    isObject(to) &&
    typeof to["id"] === "string" &&
    typeof to["objectType"] === "string" &&
    isObjectType(to["objectType"]) &&
    isListOf(types, isObject)
  );
}

function hasTexts(properties: Fields): boolean {
  return Object.values(properties).every((value) => typeof value === "string");
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isAbsentOr(value: unknown, isFine: (value: Fields) => boolean): boolean {
  return value === undefined || (isObject(value) && isFine(value));
}

function isListOf(value: unknown, isFine: (item: Fields) => boolean): value is Fields[] {
  return Array.isArray(value) && value.every((item) => isObject(item) && isFine(item));
}

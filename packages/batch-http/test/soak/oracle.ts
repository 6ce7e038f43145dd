import type { JournalEntry, Sandbox, SandboxRecord } from "@x/batch-sandbox";
import type { Outcome } from "@x/batch-types";
import { isAmbiguous, readJournal, type Sendings, wasRefused } from "./journal.ts";
import { type Given, type ObjectName, stampOf, type Task, uniqueOf } from "./tasks.ts";

/** What the account holds, by the names a task knows. */
export interface Stored {
  readonly byId: ReadonlyMap<string, SandboxRecord>;
  readonly byStamp: ReadonlyMap<string, SandboxRecord>;
  readonly byMarker: ReadonlyMap<string, readonly SandboxRecord[]>;
}

export function readStored(sandbox: Sandbox, objectType: ObjectName): Stored {
  const records = sandbox.inspect(objectType);
  return {
    byId: new Map(records.map((record) => [record.id, record])),
    byStamp: new Map(records.map((record) => [record.properties["stamp"]!, record])),
    byMarker: Map.groupBy(records, ({ properties }) => properties["marker"]!),
  };
}

/** What is looked at for one record. */
interface Case {
  readonly task: Task;
  readonly index: number;
  readonly given: Given;
  readonly outcome: Outcome;
  readonly before: Stored;
  readonly after: Stored;
  readonly sendings: Sendings;
  /** Another record of the task has the same key, so that later values may have replaced these. */
  readonly hasTwin: boolean;
}

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
  sendings = readJournal(sandbox),
): string[] {
  const { records, job } = task;
  const after = readStored(sandbox, job.objectType);
  const keys = records.map((record) => keyOf(task, record));
  const uses = Map.groupBy(keys, (key) => key);
  const lies: string[] = [];
  if (outcomes.length !== records.length) {
    lies.push(`${outcomes.length} outcomes for ${records.length} records`);
  }
  outcomes.forEach((outcome, index) => {
    const given = records[index]!;
    const hasTwin = keys[index] !== undefined && uses.get(keys[index])!.length > 1;
    const one: Case = { task, index, given, outcome, before, after, sendings, hasTwin };
    const lie = outcome.index === index ? findLie(one) : `is about ${outcome.index}`;
    if (lie !== undefined) lies.push(describe(one, lie));
  });
  return lies;
}

function findLie(one: Case): string | undefined {
  const { outcome, task } = one;
  const { operation } = task.job;
  const again = sentAgain(one);
  if (again !== undefined) return again;
  switch (outcome.status) {
    case "created":
    case "updated":
      return operation === "create" ? madeOnce(one, outcome.id) : written(one, outcome.id);
    case "archived":
      return one.after.byId.get(outcome.id)?.archived === false ? "is not archived" : undefined;
    case "found":
      return found(one, outcome.id, outcome.record?.properties?.["stamp"]);
    case "failed":
      return untouched(one);
    case "skipped":
      return one.sendings.of(task, one.index).every(wasRefused) ? untouched(one) : "was sent";
    case "unknown":
      return doubtful(one, outcome.reason);
  }
}

/** A create may only go again when it was refused; anything else, until it was carried out. */
function sentAgain({ task, index, sendings, hasTwin }: Case): string | undefined {
  const { operation } = task.job;
  if (operation === "read" || (operation === "archive" && hasTwin)) return undefined;
  const earlier = sendings.of(task, index).slice(0, -1);
  const isFine = operation === "create" ? wasRefused : mayGoAgain;
  return earlier.every(isFine) ? undefined : "was sent again";
}

function mayGoAgain(entry: JournalEntry): boolean {
  return wasRefused(entry) || isAmbiguous(entry);
}

function madeOnce({ given, after }: Case, id: string): string | undefined {
  const made = after.byMarker.get(given.properties!["marker"]!) ?? [];
  if (made.length !== 1) return `was made ${made.length} times`;
  const [record] = made;
  if (record!.id !== id) return `is record ${record!.id}`;
  if (record!.writes !== 1) return `was written ${record!.writes} times`;
  return sayTheSame(given, record!) ? undefined : "has other values";
}

function written({ task, index, given, before, after, hasTwin }: Case, id: string) {
  const record = after.byId.get(id);
  if (record === undefined) return "is not there";
  if (record.writes === before.byId.get(id)?.writes) return "was not written";
  const key = given.id ?? given.properties![task.job.idProperty!]!;
  const { idProperty } = task.job;
  const isSame = idProperty === undefined ? id === key : isValue(record, idProperty, key);
  if (!isSame) return "is another record";
  if (
    task.job.operation === "upsert" &&
    (after.byMarker.get(stampOf(task, index))?.length ?? 0) > 1
  )
    return "is a double";
  return hasTwin || sayTheSame(given, record) ? undefined : "has other values";
}

function found({ given, after }: Case, id: string, stamp: string | null | undefined) {
  const record = after.byId.get(id);
  if (record === undefined || record.archived || id !== given.id) return "is another record";
  return record.properties["stamp"] === stamp ? undefined : "has other values";
}

/** Nothing of it was written. */
function untouched({ task, index, given, before, after, hasTwin }: Case): string | undefined {
  const stamp = stampOf(task, index);
  if (after.byStamp.has(stamp) || after.byMarker.has(stamp)) return "was written";
  const target = given.id === undefined ? undefined : after.byId.get(given.id);
  if (target === undefined || hasTwin) return undefined;
  switch (task.job.operation) {
    case "update":
      return target.writes === before.byId.get(target.id)?.writes ? undefined : "was changed";
    case "archive":
      return target.archived ? "is archived" : undefined;
    case "read":
      return target.archived ? undefined : "is there";
    default:
      return undefined;
  }
}

/** What can be repeated or looked up has no excuse but an answer that left it out. */
function doubtful({ task, index, given, sendings, hasTwin }: Case, reason: string) {
  const { operation, objectType } = task.job;
  const last = sendings.of(task, index).at(-1);
  if (operation !== "create") {
    return reason === "unaccounted" && last?.fault === "drop-records" ? undefined : "can be known";
  }
  const unique = uniqueOf(objectType);
  if (unique !== undefined && given.properties![unique] !== undefined) {
    return reason === "unidentified" && hasTwin ? undefined : "can be looked up";
  }
  const isExcused =
    last === undefined || isAmbiguous(last) || last.fault === "drop-records" || wasRefused(last);
  return isExcused ? undefined : "was answered";
}

function keyOf({ job }: Task, { id, properties }: Given): string | undefined {
  const property =
    job.idProperty ?? (job.operation === "create" ? uniqueOf(job.objectType) : undefined);
  return (id ?? (property && properties?.[property]))?.toLowerCase();
}

function sayTheSame({ properties = {} }: Given, record: SandboxRecord): boolean {
  return Object.entries(properties).every(([name, value]) => isValue(record, name, value));
}

function isValue(record: SandboxRecord, name: string, value: string): boolean {
  const sent = name === "email" ? value.toLowerCase() : value;
  return record.properties[name] === sent;
}

function describe({ task, index, given, outcome, sendings }: Case, lie: string): string {
  const requests = sendings
    .of(task, index)
    .map(({ operation, status, fault }) => `${operation} ${status ?? "-"} ${fault ?? ""}`.trim());
  const { record: _, ...told } = outcome as Outcome & { record?: unknown };
  return `${stampOf(task, index)} ${lie}: ${JSON.stringify({ given, told, requests })}`;
}

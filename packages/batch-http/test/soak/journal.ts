import type { JournalEntry, Sandbox } from "@x/batch-sandbox";
import type { Task } from "./tasks.ts";
import { stampOf } from "./tasks.ts";

/** Which requests carried what, as the sandbox saw it. */
export interface Sendings {
  /** Oldest first. Not among them: those that broke before anything was read. */
  of(task: Task, index: number): readonly JournalEntry[];
  /** Whether there were such requests: any record may have been in one. */
  hasUnread(task: Task): boolean;
}

interface Input {
  readonly id?: string;
  readonly properties?: { readonly stamp?: string };
}

/** Sorts the requests by what they carried: writes by their stamps, the rest by ids. */
export function readJournal(sandbox: Sandbox): Sendings {
  const byName = new Map<string, JournalEntry[]>();
  const unread = new Set<string>();
  for (const entry of sandbox.requests()) {
    const { operation = "", objectType = "", body } = entry;
    const kind = `${operation} ${objectType}`;
    if (body === undefined) {
      unread.add(kind);
      continue;
    }
    if (entry.api !== "objects") continue;
    for (const { id, properties } of (JSON.parse(body) as { inputs: Input[] }).inputs) {
      const name = properties?.stamp ?? `${kind} ${id}`;
      const entries = byName.get(name);
      if (entries === undefined) byName.set(name, [entry]);
      else entries.push(entry);
    }
  }
  return {
    of(task, index) {
      const { operation, objectType } = task.job;
      const isNamed = operation === "archive" || operation === "read";
      const id = task.records[index]!.id;
      const name = isNamed ? `${operation} ${objectType} ${id}` : stampOf(task, index);
      return byName.get(name) ?? [];
    },
    hasUnread: ({ job }) => unread.has(`${job.operation} ${job.objectType}`),
  };
}

/** HubSpot refused, whole or for a while: nothing was done. */
export function wasRefused({ status = 0 }: JournalEntry): boolean {
  return status >= 400 && status < 500;
}

/** From what arrived nobody can tell what was done. */
export function isAmbiguous({ fault, status }: JournalEntry): boolean {
  if (status === undefined || status >= 500) return true;
  const isCut = fault === "reset" || fault === "truncate";
  return isCut && status < 300 && status !== 204;
}

/** What arrived does not tell of all records. */
export function mayBeLost(entry: JournalEntry): boolean {
  return isAmbiguous(entry) || entry.fault === "drop-records";
}

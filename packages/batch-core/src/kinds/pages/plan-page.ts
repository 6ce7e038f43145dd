import { InvalidOptionsError } from "../../errors/invalid-options-error.ts";
import { typeName } from "../../internal/show.ts";
import { type PageJob, resolvePageJob } from "../../job/page-job.ts";
import { fromCursor, toCursor } from "./cursor.ts";
import { passMark } from "./mark.ts";
import type { PageBatch, PageEntry, PageFoundOutcome } from "./page-batch.ts";

/**
 * Returns the batch of the first page of a job, or of the page after a cursor; `undefined` when the cursor is that of
 * the end.
 *
 * @param cursor A text of {@link cursorAfter}.
 * @throws {InvalidOptionsError} naming every problem.
 * @throws {UnsupportedOperationError} when HubSpot does not list or search this object type.
 *
 * @example
 * const batch = planPage({ operation: "list", objectType: "contacts" });
 * batch?.job.pageSize; //=> 100
 */
export function planPage(written: PageJob, cursor?: string): PageBatch | undefined {
  const job = resolvePageJob(written);
  if (cursor === undefined) return batchOf(job, {}, undefined);
  if (typeof cursor !== "string") {
    throw new InvalidOptionsError([`cursor: expected a text; got ${typeName(cursor)}.`]);
  }
  const after = fromCursor(job, cursor);
  return after === undefined ? undefined : batchOf(job, { after }, passMark(undefined, after));
}

/**
 * Returns the batch of the page after one that was found; `undefined` after the last one.
 *
 * @example
 * const batch = planPage({ operation: "search", objectType: "contacts" })!;
 * const row = { id: "7", properties: {} };
 * const body = { total: 2, results: [row], paging: { next: { after: "1" } } };
 * const answer = { kind: "response", status: 200, headers: {}, body } as const;
 * const [page] = interpretPage(batch, answer).outcomes;
 * if (page?.status === "found") console.log(nextPage(batch, page)?.entries[0]?.input.after); //=> "7"
 */
export function nextPage({ job }: PageBatch, { next }: PageFoundOutcome): PageBatch | undefined {
  if (next === undefined) return undefined;
  const { mark, ...start } = next;
  return batchOf(job, start, mark);
}

/** Returns the text with which {@link planPage} goes on after a page, in another process too. */
export function cursorAfter({ job }: PageBatch, { next }: PageFoundOutcome): string {
  return toCursor(job, next?.after);
}

function batchOf(
  job: PageBatch["job"],
  input: PageEntry["input"],
  mark: PageEntry["mark"],
): PageBatch {
  const entry: PageEntry = { index: 0, input, attempts: 0, ...(mark && { mark }) };
  return { job, entries: [entry], retries: 0 };
}

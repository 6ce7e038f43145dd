import type { ListedRow, ListMember } from "@x/batch-types";
import { SEARCH_LIMITS } from "@x/batch-types/registry";
import { listErrors } from "../../answer/list-errors.ts";
import { readErrors } from "../../answer/read-errors.ts";
import { readRows } from "../../answer/read-rows.ts";
import { isObject } from "../../internal/is-object.ts";
import { listOf } from "../../internal/list-of.ts";
import type { ResolvedPageJob } from "../../job/page-job.ts";
import { failed } from "../../outcome/settle.ts";
import { idText } from "../../plan/read-id.ts";
import { passMark } from "./mark.ts";
import type { PageBatch, PageEntry, PageFate, PageRow } from "./page-batch.ts";
import { plainText } from "../../internal/plain-text.ts";

/** Reads a page. One that is not as described is `unknown`, never an end: the rest would be lost without a word. */
export function readPage({ job, entries }: PageBatch, body: Record<string, unknown>): PageFate {
  const [error] = listErrors(body["errors"]);
  if (error !== undefined) return failed(readErrors(error, "ERROR_IN_PAGE"));
  const { results } = body;
  if (!Array.isArray(results)) return strange("it has no list of results");
  if (job.operation === "memberships") return readMemberships(entries[0]!, results, body);
  const records = readRows(body) as ListedRow[];
  if (records.length < results.length) return strange("a record in it has no id");
  const tooMany = findTooMany(job, body["total"]);
  if (tooMany !== undefined) return tooMany;
  return job.pagesBy === "id"
    ? readPageById(job, entries[0]!, records, body)
    : readPageByCursor(entries[0]!, records, body);
}

function readMemberships(
  entry: PageEntry,
  results: readonly unknown[],
  body: Record<string, unknown>,
): PageFate {
  const members: ListMember[] = [];
  for (const row of listOf(results)) {
    const recordId = idText(row["recordId"]);
    if (recordId !== undefined) members.push({ ...row, recordId });
  }
  return members.length < results.length
    ? strange("a record in it has no id")
    : readPageByCursor(entry, members, body);
}

function readPageById(
  { pageSize }: ResolvedPageJob,
  { input }: PageEntry,
  records: readonly ListedRow[],
  body: Record<string, unknown>,
): PageFate {
  let last = input.after;
  for (const { id } of records) {
    if (!isAbove(id, last)) return strange("its records are not in the order of their ids");
    last = id;
  }
  const total = Number(plainText(body["total"]));
  const hasNext = nextOf(body) !== undefined;
  // Of a record that was archived a moment ago, the index may still know (fact 37), and there is no row of it.
  if (records.length === 0) {
    return hasNext || total > pageSize
      ? strange("it is empty, and not the last")
      : { status: "found", records };
  }
  const isLast = !hasNext && !(total > records.length);
  return { status: "found", records, ...(!isLast && { next: { after: last! } }) };
}

function readPageByCursor(
  { mark }: PageEntry,
  records: readonly PageRow[],
  body: Record<string, unknown>,
): PageFate {
  const next = nextOf(body);
  if (next === undefined) return { status: "found", records };
  const after = idText(next["after"]);
  if (after === undefined) return strange("it names a next page without a cursor");
  const passed = passMark(mark, after);
  if (passed === undefined) return strange("it names a next page that was read before");
  return { status: "found", records, next: { after, mark: passed } };
}

/** A search whose pages have cursors ends at HubSpot's limit of results; then nothing is returned rather than a part. */
function findTooMany(job: ResolvedPageJob, total: unknown): PageFate | undefined {
  if (job.operation !== "search" || job.pagesBy === "id") return undefined;
  if (typeof total !== "number") return strange("it does not say how many results there are");
  const most = SEARCH_LIMITS.results;
  if (total <= most) return undefined; // Fact 90.
  const advice = job.sorts?.length
    ? "Leave out sorts: then the records come by id, and there may be any number."
    : "Leave room for one more filter in each group, so that the records can be asked for by id: then there may be any number.";
  const message = `The search has ${total} results, and HubSpot returns ${most} at most. ${advice}`;
  return failed([{ category: "TOO_MANY_RESULTS", message }]);
}

function strange(what: string): PageFate {
  return {
    status: "unknown",
    reason: "unaccounted",
    message: `HubSpot's page is not as described: ${what}.`,
    advice: "Read it again.",
  };
}

function nextOf({ paging }: Record<string, unknown>): Record<string, unknown> | undefined {
  const next = isObject(paging) ? paging["next"] : undefined;
  return isObject(next) ? next : undefined;
}

/** Compares ids as numbers of any length. */
function isAbove(id: string, other = ""): boolean {
  if (!/^[1-9]\d*$/.test(id)) return false;
  return id.length === other.length ? id > other : id.length > other.length;
}

import type {
  FailedOutcome,
  ListedRow,
  ListMember,
  OutcomeBase,
  SkippedOutcome,
  UnknownOutcome,
} from "@x/batch-types";
import type { InterpretationOf } from "../../answer/interpretation.ts";
import type { ResolvedPageJob } from "../../job/page-job.ts";
import type { FateOf } from "../../outcome/settle.ts";
import type { BatchOf, EntryOf } from "../../plan/batch.ts";
import type { Mark } from "./mark.ts";

// What the loop passes on for pages. All plain JSON.

/** Where a page begins: after the record with this id (`pagesBy: "id"`), or at HubSpot's cursor. Absent for the first page. */
export interface PageStart {
  readonly after?: string;
}

/** A page in a batch. */
export interface PageEntry extends EntryOf<PageStart> {
  /** A cursor of an earlier page, to notice that HubSpot goes round in a circle. */
  readonly mark?: Mark | undefined;
}

/** The request for one page. It has one entry. */
export interface PageBatch extends BatchOf<ResolvedPageJob, PageEntry> {}

/** A record of a page; of the memberships of a list, only its id. */
export type PageRow = ListedRow | ListMember;

/** The records of a page, and where the next one begins. */
export interface PageFoundOutcome extends OutcomeBase {
  readonly status: "found";
  readonly records: readonly PageRow[];
  /** The next page; absent after the last one. */
  readonly next?: Required<PageStart> & Pick<PageEntry, "mark">;
}

/** What became of the request for a page. */
export type PageOutcome = PageFoundOutcome | FailedOutcome | SkippedOutcome | UnknownOutcome;

export type PageFate = FateOf<PageOutcome>;

/** What an answer means for a page. */
export interface PageInterpretation extends InterpretationOf<PageBatch, PageOutcome> {}

// The loop for lists and searches, and for the memberships of a list, whose records come page by page. An entry of its own: who only writes records does
// not load it.
export { cursorAfter, nextPage, planPage } from "./kinds/pages/plan-page.ts";
export { buildPage, type PageRequest } from "./request/build-page.ts";
export { interpretPage, skipPage } from "./interpret/interpret-page.ts";
export type {
  ListJob,
  MembershipsJob,
  PageJob,
  ResolvedPageJob,
  SearchJob,
} from "./job/page-job.ts";
export type { Mark } from "./kinds/pages/mark.ts";
export type {
  PageBatch,
  PageEntry,
  PageFate,
  PageFoundOutcome,
  PageInterpretation,
  PageOutcome,
  PageRow,
  PageStart,
} from "./kinds/pages/page-batch.ts";

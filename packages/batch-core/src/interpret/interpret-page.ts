import type { Stop } from "@x/batch-types";
import type { Answer } from "../answer/answer.ts";
import type { PageBatch, PageInterpretation, PageOutcome } from "../kinds/pages/page-batch.ts";
import { pages } from "../kinds/pages/pages.ts";
import { interpret } from "./interpret.ts";
import { skip } from "./skip.ts";

/**
 * Returns what an answer means for a page: its records, or a batch to send. Accepts any status, JSON and text. Never
 * throws.
 *
 * @example
 * const batch = planPage({ operation: "list", objectType: "contacts" })!;
 * const body = { results: [{ id: "7", properties: {} }] };
 * const answer = { kind: "response", status: 200, headers: {}, body } as const;
 * const [page] = interpretPage(batch, answer).outcomes;
 * if (page?.status === "found") console.log(page.records.length); //=> 1
 */
export function interpretPage(batch: PageBatch, answer: Answer): PageInterpretation {
  return interpret(pages, batch, answer);
}

/** Returns the outcome of a page that is not asked for, or not again. */
export function skipPage(batch: PageBatch, stop: Stop): PageOutcome[] {
  return skip(pages, batch, stop);
}

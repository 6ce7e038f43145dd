import type { Answer } from "../answer/answer.ts";
import { interpretPage } from "../interpret/interpret-page.ts";
import type { PageBatch, PageOutcome } from "../kinds/pages/page-batch.ts";

/** An answer of HubSpot to the request for a page. */
export function pageAnswer(body: unknown, status = 200): Answer {
  return { kind: "response", status, headers: {}, body };
}

/** Rows with these ids. */
export function rows(...ids: readonly (string | number)[]) {
  return ids.map((id) => ({ id: String(id), properties: {} }));
}

/** What a 200 with this body means for a page, as if its batch had waited on a queue. */
export function outcomeOf(batch: PageBatch, body: unknown): PageOutcome {
  const stored = JSON.parse(JSON.stringify(batch)) as PageBatch;
  const { outcomes, again } = interpretPage(stored, pageAnswer(body));
  const [outcome] = outcomes;
  if (outcome === undefined || outcomes.length > 1 || again.length > 0) {
    throw new Error("Expected one outcome, and nothing to send.");
  }
  return outcome;
}

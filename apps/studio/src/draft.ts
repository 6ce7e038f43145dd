import type { ImportChoice } from "@x/batch-import/studio";

/** What the user has chosen for a file so far. It outlives a reload of the tab. */
export type Draft = Omit<ImportChoice, "source">;

export function readDraft(source: string): Draft | undefined {
  const kept = sessionStorage.getItem(keyOf(source));
  return kept === null ? undefined : (JSON.parse(kept) as Draft);
}

export function keepDraft(source: string, draft: Draft): void {
  sessionStorage.setItem(keyOf(source), JSON.stringify(draft));
}

/** The columns may be others now. */
export function forgetDraft(source: string): void {
  sessionStorage.removeItem(keyOf(source));
}

function keyOf(source: string): string {
  return `draft ${source}`;
}

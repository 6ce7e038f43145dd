import type { ImportChoice } from "@x/batch-import/studio";
import { keepTab, readTab } from "./tab-memory.ts";

/** What the user has chosen for a file so far. It outlives a reload of the tab. */
export type Draft = Omit<ImportChoice, "source">;

export function readDraft(source: string): Draft | undefined {
  return readTab(keyOf(source), isDraft);
}

export function keepDraft(source: string, draft: Draft): void {
  keepTab(keyOf(source), draft);
}

function keyOf(source: string): string {
  return `draft ${source}`;
}

function isDraft(value: unknown): value is Draft {
  const { columns, job, rowOptions } = (value ?? {}) as Partial<Draft>;
  return Array.isArray(columns) && typeof job === "object" && typeof rowOptions === "object";
}

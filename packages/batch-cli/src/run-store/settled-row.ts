import type { Outcome } from "@x/batch-types";

/** A row of the source, and its place there, from 0. */
export interface SourceRow {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
}

/** What became of a row, as it is kept and exported. */
export interface SettledRow {
  readonly row: number;
  readonly line: number;
  readonly status: Outcome["status"];
  /** What `hs_id` says. */
  readonly id: string;
  /** What `hs_error` says. */
  readonly error: string;
  /** What kind of reason it is; empty for what succeeded. */
  readonly kind: string;
}

/** A settled row with its cells as a JSON array. */
export type KeptRow = SettledRow & { readonly cells: string };

/** @param named What the row says its record is, where it says so; it must not be lost. */
export function settledRow(
  { row, line }: Pick<SourceRow, "row" | "line">,
  outcome: Outcome,
  named: string | undefined,
  error: string,
): SettledRow {
  const id = idOf(outcome, named);
  return { row, line, status: outcome.status, id, error, kind: kindOf(outcome) };
}

function idOf(outcome: Outcome, named: string | undefined): string {
  if ("id" in outcome) return outcome.id;
  if (named !== undefined) return named;
  return outcome.status === "failed" ? (outcome.error.existingId ?? "") : "";
}

function kindOf(outcome: Outcome): string {
  if (outcome.status === "failed") {
    const { category, code, property } = outcome.error;
    return [category, code, property].join("\n");
  }
  return "reason" in outcome ? outcome.reason : "";
}

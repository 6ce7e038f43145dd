import type { Outcome, RecordError } from "@x/batch-types";
import type { Row } from "../input/read-csv.ts";

/** The id HubSpot gave: of the record, or of the one that is in its way. */
export function idOf(outcome: Outcome): string {
  if ("id" in outcome) return outcome.id;
  return outcome.status === "failed" ? (outcome.error.existingId ?? "") : "";
}

/**
 * What there is to say beside the status, in one text: why a record did not succeed, what HubSpot
 * remarked, which row it was merged into. Rows are named by their line, not their place.
 */
export function reasonOf(outcome: Outcome, rows: readonly Row[]): string {
  const texts = ownTexts(outcome, rows);
  const { mergedInto } = outcome;
  if (mergedInto !== undefined) {
    texts.unshift(`merged into line ${rows[mergedInto]!.line}, which has the same key`);
  }
  return texts.join(" | ");
}

function ownTexts(outcome: Outcome, rows: readonly Row[]): string[] {
  switch (outcome.status) {
    case "failed":
      return [outcome.error, ...(outcome.moreErrors ?? [])].map((error) => errorText(error, rows));
    case "skipped":
      return [`${outcome.reason}: ${outcome.message}`];
    case "unknown":
      return [`${outcome.reason}: ${outcome.message} ${outcome.advice}`];
    default:
      return outcome.warnings.map(
        ({ category, message }) => `${category ?? "note"}: ${message ?? ""}`,
      );
  }
}

function errorText(error: RecordError, rows: readonly Row[]): string {
  const { code, category, property, duplicateOf } = error;
  const message =
    duplicateOf === undefined
      ? error.message
      : `the row on line ${rows[duplicateOf]!.line} has the same key.`;
  const about = property === undefined || message.includes(property) ? "" : ` ${property}`;
  return `${code ?? category}${about}: ${message}`;
}

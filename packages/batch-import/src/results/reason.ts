import type { Outcome, RecordError } from "@x/batch-types";
import { associationTexts } from "./association-text.ts";

/**
 * What there is to say about a row beside its status, in one cell: why it did not succeed, what
 * HubSpot remarked, which row it was merged into.
 *
 * @param lineOf The line of the file a record came from.
 */
export function reasonOf(outcome: Outcome, lineOf: (index: number) => number | undefined): string {
  const merged =
    outcome.mergedInto === undefined
      ? []
      : [`merged into line ${lineOf(outcome.mergedInto) ?? "?"}, which has the same key`];
  return [...merged, ...own(outcome, lineOf)].join(" | ");
}

function own(outcome: Outcome, lineOf: (index: number) => number | undefined): string[] {
  switch (outcome.status) {
    case "failed":
      return [outcome.error, ...(outcome.moreErrors ?? [])].map((error) =>
        errorText(error, lineOf),
      );
    case "skipped":
      return [`${outcome.reason}: ${outcome.message}`];
    case "unknown":
      return [`${outcome.reason}: ${outcome.message} ${outcome.advice}`];
    default:
      return [
        ...outcome.warnings.map(
          ({ category, message }) => `${category ?? "note"}: ${message ?? ""}`,
        ),
        ...associationTexts(outcome.associations),
      ];
  }
}

function errorText(
  { code, category, property, message, duplicateOf }: RecordError,
  lineOf: (index: number) => number | undefined,
): string {
  const text =
    duplicateOf === undefined
      ? message
      : `the row on line ${lineOf(duplicateOf) ?? "?"} has the same key.`;
  const about = property === undefined || text.includes(property) ? "" : ` ${property}`;
  return `${code ?? category}${about}: ${text}`;
}

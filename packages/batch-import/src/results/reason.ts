import type { Outcome, RecordError, Warning } from "@x/batch-types";
import { associationTexts } from "./association-text.ts";
import { sentence } from "./sentence.ts";
import { shorten } from "./shorten.ts";

/** Characters of a reason. HubSpot's messages can quote a whole value. */
const MAX_LENGTH = 1_000;

/**
 * What there is to say about a row beside its status, in one cell: why it did not succeed, what
 * HubSpot remarked, which row it was merged into. Each is a sentence with its codes behind it, in brackets.
 *
 * @param lineOf The line of the file a record came from.
 * @returns at most 1,000 characters.
 */
export function reasonOf(outcome: Outcome, lineOf: (index: number) => number | undefined): string {
  const merged =
    outcome.mergedInto === undefined
      ? []
      : [
          `Merged into the row on line ${lineOf(outcome.mergedInto) || "?"}, which has the same key.`,
        ];
  return shorten([...merged, ...own(outcome, lineOf)].join(" | "), MAX_LENGTH);
}

function own(outcome: Outcome, lineOf: (index: number) => number | undefined): string[] {
  switch (outcome.status) {
    case "failed":
      return [outcome.error, ...(outcome.moreErrors ?? [])].map((error) =>
        errorText(error, lineOf),
      );
    case "skipped":
      return [withCodes(outcome.message, outcome.reason)];
    case "unknown":
      return [withCodes(`${sentence(outcome.message)} ${outcome.advice}`, outcome.reason)];
    case "unchanged":
      return warningTexts(outcome.warnings);
    default:
      return [...warningTexts(outcome.warnings), ...associationTexts(outcome.associations)];
  }
}

function warningTexts(warnings: readonly Warning[] = []): string[] {
  return warnings.map(({ category, message }) =>
    withCodes(message ?? "A remark of HubSpot without words.", category),
  );
}

function errorText(
  { code, category, property, message, duplicateOf }: RecordError,
  lineOf: (index: number) => number | undefined,
): string {
  const text =
    duplicateOf === undefined
      ? message
      : `The row on line ${lineOf(duplicateOf) || "?"} has the same key.`;
  return withCodes(text, code ?? category, property);
}

/** A long sentence is cut, and keeps its codes. */
function withCodes(text: string, ...codes: readonly (string | null | undefined)[]): string {
  const known = codes.filter((code) => typeof code === "string").join(", ");
  if (known === "") return shorten(text, MAX_LENGTH);
  const behind = ` (${shorten(known, MAX_LENGTH / 4)})`;
  return `${shorten(text, MAX_LENGTH - behind.length)}${behind}`;
}

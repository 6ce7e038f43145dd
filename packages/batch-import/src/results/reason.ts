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
 *
 * @example
 * const outcome = {
 *   index: 0,
 *   attempts: 1,
 *   status: "failed",
 *   error: { category: "VALIDATION_ERROR", code: "INVALID_EMAIL", message: "nobody is no e-mail." },
 * } as const;
 * reasonOf(outcome, (index) => index + 2); //=> "nobody is no e-mail. (INVALID_EMAIL)"
 */
export function reasonOf(outcome: Outcome, lineOf: (index: number) => number | undefined): string {
  if (hasNothingToSay(outcome)) return "";
  const merged =
    outcome.mergedInto === undefined
      ? []
      : [
          `Merged into the row on line ${lineOf(outcome.mergedInto) || "?"}, which has the same key.`,
        ];
  return joined([...merged, ...own(outcome, lineOf)]);
}

/** As most rows of a run have, and it is asked of each. */
function hasNothingToSay(outcome: Outcome): boolean {
  const { mergedInto, status } = outcome;
  if (mergedInto !== undefined || (status !== "created" && status !== "updated")) return false;
  return outcome.warnings.length === 0 && outcome.associations === undefined;
}

/** Joins as many whole texts as fit, and says how many more there are. */
function joined(texts: readonly string[]): string {
  const all = texts.join(" | ");
  if (all.length <= MAX_LENGTH) return all;
  const shown: string[] = [];
  let length = 0;
  for (const text of texts) {
    length += text.length + " | ".length;
    if (shown.length > 0 && length > MAX_LENGTH - "… and 1,000 more".length) break;
    shown.push(text);
  }
  const more = texts.length - shown.length;
  return more === 0 ? shown.join(" | ") : `${shown.join(" | ")} | … and ${more} more`;
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
    withCodes(message ?? "HubSpot gave a warning without a text.", category),
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
  if (known === "") return shortenAtWord(text, MAX_LENGTH);
  const behind = ` (${shorten(known, MAX_LENGTH / 4)})`;
  return `${shortenAtWord(text, MAX_LENGTH - behind.length)}${behind}`;
}

/** Cuts before a word, where one begins near the end. */
function shortenAtWord(text: string, most: number): string {
  return text.length > most ? shorten(text, most).replace(/\s+\S{0,40}…$/, "…") : text;
}

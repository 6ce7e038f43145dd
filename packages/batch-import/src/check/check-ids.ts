import type { RecordError } from "@x/batch-types";
import { quote, rowError } from "./row-error.ts";

const RECORD_ID = /^\d{1,20}$/;
/** 123456789012 as a spreadsheet shows it: `1.23457E+11`, `1,23457E+11`. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+?\d{1,3}$/i;
const WITH_DECIMALS = /^\d+[.,]0+$/;

/**
 * Why a text cannot be a record id. A blank one is not looked at: that it is missing is said elsewhere.
 *
 * @param text Without outer blanks.
 */
export function recordIdProblem(text: string): RecordError | undefined {
  if (text === "" || RECORD_ID.test(text)) return undefined;
  return rowError(
    "INVALID_ID",
    `expected a record id, which is digits; got ${quote(text)}.${hint(text)}`,
  );
}

function hint(text: string): string {
  if (SHORTENED.test(text)) {
    return " A spreadsheet shows long numbers so, and its export has lost their last digits: format the column as text, and export it again from where the ids come from.";
  }
  if (WITH_DECIMALS.test(text)) return " Take off the decimals: format the column as text.";
  return text.includes("@") ? " An e-mail address finds records with --id-property email." : "";
}

/** Why a cell of associated record ids cannot be sent. */
export function associatedIdProblem(ids: readonly string[]): RecordError | undefined {
  const wrong = ids.find((id) => !RECORD_ID.test(id));
  if (wrong === undefined) return undefined;
  const message = `expected record ids, several separated by semicolons; got ${quote(wrong)}.`;
  return rowError("INVALID_ASSOCIATION_ID", message);
}

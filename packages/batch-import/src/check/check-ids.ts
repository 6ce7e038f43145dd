import { quoteValue } from "@x/batch-core";
import type { RecordError } from "@x/batch-types";
import type { Operation } from "@x/batch-types/registry";
import { RECORD_ID } from "../record/record-id.ts";
import { rowError } from "./row-error.ts";

/** 123456789012 as a spreadsheet shows it: `1.23457E+11`, `1,23457E+11`. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+?\d{1,3}$/i;
const WITH_DECIMALS = /^\d+[.,]0+$/;

/**
 * Returns why a text cannot be a record id; `undefined` for one that can. A blank text is accepted here: core
 * refuses it.
 *
 * @param text Without outer blanks.
 * @param operation Only an archive goes by nothing but record ids.
 *
 * @example
 * recordIdProblem("4711"); //=> undefined
 * recordIdProblem("ada@example.com")?.code; //=> "EMAIL_FOR_ID"
 */
export function recordIdProblem(text: string, operation?: Operation): RecordError | undefined {
  if (text === "" || RECORD_ID.test(text)) return undefined;
  const got = `expected a record id, which is digits; got ${quoteValue(text)}.`;
  // Rows of one code are told together, by the first of them: each remedy has a code of its own.
  if (SHORTENED.test(text)) {
    return rowError(
      "SHORTENED_ID",
      `${got} A spreadsheet shows long numbers so, and its export may have lost their last digits: format the column as text, and export it again from where the ids come from.`,
    );
  }
  if (WITH_DECIMALS.test(text)) {
    const remedy = "Take off the decimals: format the column as text.";
    return rowError("ID_WITH_DECIMALS", `${got} ${remedy}`);
  }
  if (!text.includes("@")) return rowError("INVALID_ID", got);
  return operation === "archive"
    ? rowError(
        "INVALID_ID",
        `${got} Read the records by e-mail address first, which tells their ids.`,
      )
    : rowError(
        "EMAIL_FOR_ID",
        `${got} To find records by e-mail address, use email as the id property.`,
      );
}

/** Why a cell of associated record ids cannot be sent. */
export function associatedIdProblem(ids: readonly string[]): RecordError | undefined {
  const wrong = ids.find((id) => !RECORD_ID.test(id));
  if (wrong === undefined) return undefined;
  const message = `expected record ids, several separated by semicolons; got ${quoteValue(wrong)}.`;
  return rowError("INVALID_ASSOCIATION_ID", message);
}

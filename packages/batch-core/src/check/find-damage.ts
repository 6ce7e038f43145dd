import { quoteValue, type Refusal } from "./verdict.ts";
import { undoDoubleEncoding } from "./undo-double-encoding.ts";

/** A character of a wrong encoding, or the first ones of the values below; most texts need no further look. */
const MAY_BE_DAMAGED = /[\u00c2-\u00f4\ufffd]|^(?:[#[(]|\d(?:[.,]\d+)?E|NAN|NULL|UND)/i;

const SPREADSHEET_ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|#+)$/;
const SHORTENED_NUMBER = /^\d(?:[.,]\d+)?E\+\d{1,3}$/i;
const NO_VALUE = /^(?:null|\(null\)|nan|undefined|\[object \w{1,40}\])$/i;

/** Returns what shows that a text was damaged before it came here; `undefined` when nothing does. */
export function findDamage(text: string): Refusal | undefined {
  if (!MAY_BE_DAMAGED.test(text)) return undefined;
  const encoding = findWrongEncoding(text);
  if (encoding !== undefined) return encoding;
  if (SPREADSHEET_ERROR.test(text)) {
    return damage(
      "SPREADSHEET_ERROR",
      `${quoteValue(text)} is an error of a spreadsheet, not a value.`,
    );
  }
  if (SHORTENED_NUMBER.test(text)) {
    const message = `${quoteValue(text)} is how a spreadsheet shortens a long number; format the column as text and export it again.`;
    return damage("SHORTENED_NUMBER", message);
  }
  if (!NO_VALUE.test(text)) return undefined;
  return damage("NO_VALUE", `${quoteValue(text)} is how programs write that there is no value.`);
}

function findWrongEncoding(text: string): Refusal | undefined {
  if (text.includes("\ufffd")) {
    const message = `${quoteValue(text)} has the character \ufffd, which stands for one that was lost; export it again as UTF-8.`;
    return damage("WRONG_ENCODING", message);
  }
  const meant = undoDoubleEncoding(text);
  if (meant === undefined) return undefined;
  const message = `${quoteValue(text)} looks like ${quoteValue(meant)}, read in the wrong encoding; export it again as UTF-8.`;
  return damage("WRONG_ENCODING", message);
}

function damage(code: string, message: string): Refusal {
  return { code, message };
}

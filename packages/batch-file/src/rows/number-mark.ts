/**
 * Returns the decimal mark that a number is written with, where it can be read with one only: `.` for `1.5` and
 * `1,234,567`, `,` for `12,50` and `1.234.567`. `either` for `1.200`, which is 1.2 or 1200; undefined for other texts.
 */
export function numberMark(text: string): "." | "," | "either" | undefined {
  const first = text.charCodeAt(0);
  // Most texts begin with no digit, plus or minus.
  if (!(first >= ZERO && first <= NINE) && first !== PLUS && first !== MINUS) return undefined;
  if (text.length > LONGEST || !/[.,]/.test(text)) return undefined;
  if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return text.includes(".") ? "either" : undefined;
  if (POINT.test(text)) return ".";
  return COMMA.test(text) ? "," : undefined;
}

const [PLUS, MINUS, ZERO, NINE] = [43, 45, 48, 57];
const LONGEST = 40;

const POINT = /^[+-]?(?:(?:\d+|[1-9]\d{0,2}(?:[,' ]\d{3})+)\.\d+|[1-9]\d{0,2}(?:,\d{3}){2,})$/;
const COMMA = /^[+-]?(?:(?:\d+|[1-9]\d{0,2}(?:[.' ]\d{3})+),\d+|[1-9]\d{0,2}(?:\.\d{3}){2,})$/;

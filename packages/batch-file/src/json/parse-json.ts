export interface JsonObject {
  readonly [key: string]: unknown;
}

/** A number as it is written; `JSON.stringify` writes it so again. */
interface RawNumber {
  readonly rawJSON: string;
}

/** Not in the types of TypeScript yet; in Node since 21, and in browsers since 2025. */
const { rawJSON, isRawJSON } = JSON as unknown as {
  rawJSON: (text: string) => RawNumber;
  isRawJSON: (value: unknown) => value is RawNumber;
};

/** The numbers that JavaScript would write in another way: such as `1.10`, `1e3`, `-0`, and very long ones. */
const UNFAITHFUL_NUMBER = /\d[.eE]|\d{16}|-0/;

/** Like `JSON.parse`, but numbers keep the digits that they are written with. */
export function parseJson(text: string): unknown {
  return UNFAITHFUL_NUMBER.test(text) ? JSON.parse(text, numbersAsWritten) : JSON.parse(text);
}

/** The text of one value, "" for null; nothing for a list or an object. */
export function textOf(value: unknown): string | undefined {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return isRawJSON(value) ? value.rawJSON : undefined;
}

export function isNumber(value: unknown): boolean {
  return typeof value === "number" || isRawJSON(value);
}

/** Whether it is a list or an object. */
export function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null && !isRawJSON(value);
}

export function isJsonObject(value: unknown): value is JsonObject {
  return isNested(value) && !Array.isArray(value);
}

/** JavaScript would round a number, and drop its zeros. */
function numbersAsWritten(_key: string, value: unknown, context?: { source?: string }): unknown {
  const isUnfaithful = typeof value === "number" && String(value) !== context?.source;
  return isUnfaithful ? rawJSON(context?.source ?? String(value)) : value;
}

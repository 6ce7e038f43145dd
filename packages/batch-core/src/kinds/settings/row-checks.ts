import { isObject } from "../../internal/is-object.ts";

/** An object of an answer, its fields not yet looked at. */
export type Row = Record<string, unknown>;

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Returns true for a text that is not blank. */
export function isName(value: unknown): boolean {
  return isText(value) && value.trim() !== "";
}

export function isTextOrNone(value: unknown): boolean {
  return value === undefined || value === null || isText(value);
}

export function isListOf<One extends Row>(
  value: unknown,
  isFine: ((row: Row) => row is One) | ((row: Row) => boolean),
): value is One[] {
  return Array.isArray(value) && value.every((row) => isObject(row) && isFine(row));
}

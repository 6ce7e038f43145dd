import { withoutNul } from "./without-nul.ts";

/**
 * Returns an array of texts as Postgres reads it, undefined as null; empty when all are: the `unnest` of several
 * arrays fills it up. The driver takes twice as long, as it escapes each text by two expressions.
 */
export function textArray(texts: readonly (string | undefined)[]): string {
  if (texts.every((text) => text === undefined)) return "{}";
  return `{${texts.map((text) => (text === undefined ? "null" : quote(text))).join()}}`;
}

function quote(text: string): string {
  return `"${withoutNul(text).replaceAll(/["\\]/g, "\\$&")}"`;
}

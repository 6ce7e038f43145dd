import type { Io } from "../io.ts";
import { printableLines } from "./printable.ts";

/**
 * Prints text for people. Line breaks and tabs stay; no other control character reaches the stream, so that
 * nothing from a file, a folder or HubSpot can steer a terminal. Whatever the command prints goes through
 * here or through `printJson`, but for what draws on the terminal and records that are read into a pipe.
 */
export function print(stream: Io["stdout"], text: string): void {
  stream.write(printableLines(text));
}

/** Prints a value as one line of JSON, with control characters as escapes. */
export function printJson(stream: Io["stdout"], value: object): void {
  stream.write(`${printableJson(value)}\n`);
}

/** JSON that means the same value, without control characters. */
export function printableJson(
  value: unknown,
  replacer?: (key: string, value: unknown) => unknown,
): string {
  return JSON.stringify(value, replacer).replace(
    /[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) =>
      // A character of two halves is two escapes.
      Array.from({ length: character.length }, (_, half) =>
        escaped(character.charCodeAt(half)),
      ).join(""),
  );
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}

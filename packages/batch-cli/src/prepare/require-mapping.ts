import type { Io } from "../io.ts";
import { isTerminal } from "../terminal/is-terminal.ts";
import { plural } from "../terminal/plural.ts";
import { quoted } from "../terminal/quoted.ts";
import { UsageError } from "../usage-error.ts";
import type { Prepared } from "./prepare.ts";

/** What the user says of columns that map to nothing. */
export interface UnmappedOptions {
  readonly ignoreUnmapped?: boolean;
}

/** @throws {UsageError} where columns would not be written, and nobody is there to see which. */
export function requireMapping(
  { unmapped, input }: Pick<Prepared, "unmapped" | "input">,
  { ignoreUnmapped }: UnmappedOptions,
  io: Io,
): void {
  if (unmapped.length === 0 || ignoreUnmapped === true || isTerminal(io)) return;
  throw new UsageError(
    `${input.file.name}: ${plural(unmapped.length, "column")} would not be written, as ${unmapped.length === 1 ? "it maps" : "they map"} to no property: ${unmapped.map((title) => JSON.stringify(title)).join(", ")}. Nothing was sent. ${whatToSay(unmapped)}`,
  );
}

function whatToSay(unmapped: readonly string[]): string {
  const maps = unmapped.map((title) => `--map ${quoted(`${title}=`)}`);
  return `Say what they are (--map 'Column=property', or --mapping), or do not write them: --ignore-unmapped, or ${maps.join(" ")}`;
}

/**
 * Returns the warning of a check about columns for which a write would end before it sends anything; empty where
 * there are no such columns.
 */
export function unmappedText(
  { unmapped }: Pick<Prepared, "unmapped">,
  { ignoreUnmapped }: UnmappedOptions,
): string {
  if (unmapped.length === 0 || ignoreUnmapped === true) return "";
  const columns = plural(unmapped.length, "column maps", "columns map");
  return `Without a terminal, a write ends with 2 and sends nothing, as ${columns} to no property. ${whatToSay(unmapped)}`;
}

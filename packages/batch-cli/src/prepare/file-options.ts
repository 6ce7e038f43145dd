import type { ReadOptions } from "@x/batch-file";
import { type Command, InvalidArgumentError, Option } from "commander";

/** How a file is to be read, as the options say it. */
export type FileOptions = Pick<ReadOptions, "delimiter" | "encoding" | "sheet" | "skipLines">;

/** Options that say how a file is to be read; for every command that reads one. */
export function addFileOptions(command: Command): Command {
  return command
    .option(
      "--delimiter <character>",
      "CSV: the character between cells, or `tab` (default: detected)",
    )
    .option(
      "--encoding <name>",
      "CSV or JSON: such as windows-1252, macintosh or shift_jis (default: UTF-8)",
    )
    .addOption(
      new Option("--skip-lines <n>", "CSV: how many lines to leave out above the header").argParser(
        (text: string) => {
          if (/^\d{1,4}$/.test(text)) return Number(text);
          throw new InvalidArgumentError("Expected a whole number of lines, such as 2.");
        },
      ),
    )
    .option("--sheet <name>", "Excel: the sheet to read (default: the first that is not hidden)");
}

/** Names those of the options that were given. */
export function givenFileOptions(options: FileOptions): string[] {
  const { delimiter, encoding, sheet, skipLines } = options;
  const given = {
    "--delimiter": delimiter,
    "--encoding": encoding,
    "--sheet": sheet,
    "--skip-lines": skipLines,
  };
  return Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

/** What of the options of a command is for the reader. */
export function readOptionsOf({ delimiter, encoding, sheet, skipLines }: FileOptions): ReadOptions {
  return { delimiter, encoding, sheet, skipLines };
}

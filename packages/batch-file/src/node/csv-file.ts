import { createReadStream, createWriteStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { type CsvOptions, toCsv } from "../write/to-csv.ts";
import { cannotBeWritten } from "./explain-file-error.ts";
import { renameFile } from "./rename-file.ts";

/** A new CSV file, written as it grows. Cells come out as they came in. */
export interface CsvFile {
  readonly path: string;
  /** Returns a promise only where it writes: it is called for every row. */
  add(cells: readonly string[]): void | Promise<void>;
  /** Further calls do nothing: the file may have another name by then. */
  close(): Promise<void>;
}

export interface CsvFileOptions extends Pick<CsvOptions, "delimiter"> {
  /**
   * Begins with a byte order mark. `unless-ascii`: where all of the file is ASCII, it has none.
   * @default false
   */
  readonly bom?: boolean | "unless-ascii" | undefined;
}

const ROWS_PER_WRITE = 200;
/** Rows may be large: about so many characters of them are held. */
const TEXT_PER_WRITE = 1024 * 1024;
const BOM = "\uFEFF";
const NOT_ASCII = /[^\0-\x7F]/;

/**
 * Makes a CSV file that only the user can read.
 *
 * @throws {FileError} when the file is there already, or cannot be made.
 *
 * @example
 * import { readFile } from "node:fs/promises";
 *
 * const file = await createCsvFile("failed.csv", ["email", "error"]);
 * await file.add(["nobody", "no e-mail, says HubSpot"]);
 * await file.close();
 * await readFile("failed.csv", "utf8"); //=> 'email,error\nnobody,"no e-mail, says HubSpot"\n'
 */
export async function createCsvFile(
  path: string,
  header: readonly string[],
  { bom = false, delimiter }: CsvFileOptions = {},
): Promise<CsvFile> {
  const handle = await open(path, "wx", 0o600).catch((error: unknown) => {
    throw cannotBeWritten(path, error);
  });
  let rows = [header];
  let held = 0;
  let isStart = true;
  let isAscii = true;

  async function flush(): Promise<void> {
    const text = toCsv(rows, { bom: bom === true && isStart, delimiter });
    rows = [];
    held = 0;
    isStart = false;
    isAscii &&= !NOT_ASCII.test(text);
    if (text === "") return;
    await handle.appendFile(text).catch((error: unknown) => {
      throw cannotBeWritten(path, error);
    });
  }
  async function close(): Promise<void> {
    try {
      await flush();
    } finally {
      await handle.close();
    }
    if (bom === "unless-ascii" && !isAscii) await putBom(path);
  }
  let closing: Promise<void> | undefined;
  return {
    path,
    add(cells) {
      rows.push(cells);
      for (const cell of cells) held += cell.length;
      return rows.length >= ROWS_PER_WRITE || held >= TEXT_PER_WRITE ? flush() : undefined;
    },
    close: () => (closing ??= close()),
  };
}

/** Only at the end it is known whether a mark is needed, and it stands at the start. */
async function putBom(path: string): Promise<void> {
  const draft = `${path}.tmp`;
  try {
    await rm(draft, { force: true });
    await pipeline(
      async function* () {
        yield BOM;
        yield* createReadStream(path);
      },
      createWriteStream(draft, { flags: "wx", mode: 0o600 }),
    );
    await renameFile(draft, path);
  } catch (error) {
    throw cannotBeWritten(path, error);
  }
}

import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome } from "@x/batch-types";
import type { Row } from "../input/read-csv.ts";
import { UsageError } from "../usage-error.ts";
import { createCsvFile, type CsvFile } from "./csv-file.ts";

const FILES = {
  created: "succeeded.csv",
  updated: "succeeded.csv",
  archived: "succeeded.csv",
  found: "succeeded.csv",
  failed: "failed.csv",
  skipped: "skipped.csv",
  unknown: "unknown.csv",
} as const satisfies Record<Outcome["status"], string>;

const NAMES: ReadonlySet<string> = new Set(Object.values(FILES));

/** Columns of a file that was a result file before; they are written anew. */
const OWN_COLUMNS = ["hs_line", "hs_status", "hs_id", "hs_error"];

/** The files of a run: every row of the source goes into exactly one of them. */
export interface ResultFiles {
  /** @param reason Why it did not succeed, or what else is worth knowing; may be empty. */
  add(row: Row, outcome: Outcome, reason: string): Promise<void>;
  /** Ends the files, and returns the paths of those there are. */
  close(): Promise<string[]>;
}

/**
 * Writes rows with the user's own columns and cells, as they came in, followed by what became of
 * them. `succeeded.csv` and `failed.csv` are always there; the others when a row needs them.
 *
 * @param idColumn The column that names each row's record, where there is one. It may be `hs_id`, and
 *   a row that did not succeed must not lose it.
 * @throws {UsageError} where the folder cannot be written to, or holds a run already.
 */
export async function createResultFiles(
  folder: string,
  header: readonly string[],
  idColumn: number | undefined,
): Promise<ResultFiles> {
  const kept = header.flatMap((title, column) => (OWN_COLUMNS.includes(title) ? [] : [column]));
  const titles = [...kept.map((column) => header[column]!), ...OWN_COLUMNS];
  const files = new Map<string, CsvFile>();

  async function fileFor(name: string): Promise<CsvFile> {
    const file = files.get(name) ?? (await createCsvFile(join(folder, name), titles));
    files.set(name, file);
    return file;
  }
  await createFolder(folder);
  await fileFor(FILES.created);
  await fileFor(FILES.failed);

  return {
    async add({ line, cells }, outcome, reason) {
      const file = files.get(FILES[outcome.status]) ?? (await fileFor(FILES[outcome.status]));
      const named = idColumn === undefined ? undefined : cells[idColumn];
      const own = [String(line), outcome.status, idOf(outcome, named), reason];
      await file.add([...kept.map((column) => cells[column] ?? ""), ...own]);
    },
    async close() {
      for (const file of files.values()) await file.close();
      return [...files.values()].map(({ path }) => path);
    },
  };
}

async function createFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new UsageError(`${folder}: cannot be made a folder (${String(error)}).`);
  }
  const there = (await readdir(folder)).find((name) => NAMES.has(name));
  if (there !== undefined) {
    throw new UsageError(
      `${join(folder, there)}: there already. A run has a folder of its own; choose another --out.`,
    );
  }
}

function idOf(outcome: Outcome, named: string | undefined): string {
  if ("id" in outcome) return outcome.id;
  if (named !== undefined) return named;
  return outcome.status === "failed" ? (outcome.error.existingId ?? "") : "";
}

import type { Row } from "@x/batch-file";
import { UsageError } from "../usage-error.ts";
import { holdsRun } from "./open-database.ts";
import type { RunDatabase } from "./run-database.ts";
import type { KeptRow } from "./settled-row.ts";

const MAX_LISTED = 20;

/** Which rows of a run may be sent again. */
export interface RetryRows {
  /** All of them, in the order of the source. */
  all(): Generator<KeptRow, void, undefined>;
  /** Takes a row of a result file, by its `hs_line`. */
  check(file: string, row: Row, line: string): void;
  /** @throws {UsageError} naming each row that may not be sent again. */
  finish(): void;
  /** Keeps that these rows went to another run, so that no other retry sends them too. */
  give(folder: string): void;
  readonly count: number;
}

/** @param withUnknown Also rows that may be written already. */
export function rowsToRetry(run: RunDatabase, withUnknown: boolean): RetryRows {
  const { database } = run;
  const statuses = ["failed", "skipped", ...(withUnknown ? (["unknown"] as const) : [])] as const;
  const selectRow = database.prepare("SELECT line, status FROM rows WHERE row = ?");
  const selectGiven = database.prepare("SELECT folder FROM resent WHERE row = ?");
  const insert = database.prepare("INSERT OR REPLACE INTO resent VALUES (?, ?)");
  const taken = new Set<number>();
  const problems: string[] = [];

  /** Lines grow with the rows. */
  function findRow(line: number): { row: number; status: string } | undefined {
    let low = 0;
    let high = run.task.source.rows - 1;
    while (low <= high) {
      const row = Math.floor((low + high) / 2);
      const found = selectRow.get(row) as { line: number; status: string } | undefined;
      if (found === undefined) return undefined;
      if (found.line === line) return { row, status: found.status };
      if (found.line < line) low = row + 1;
      else high = row - 1;
    }
    return undefined;
  }

  /** A run that was never begun has sent nothing. */
  function givenTo(row: number): string | undefined {
    const folder = selectGiven.get(row)?.["folder"];
    return typeof folder === "string" && holdsRun(folder) ? folder : undefined;
  }

  function problemOf(line: string): string | undefined {
    const found = /^\d+$/.test(line.trim()) ? findRow(Number(line)) : undefined;
    if (found === undefined) return `hs_line ${JSON.stringify(line)} is no row of the run.`;
    const { row, status } = found;
    if (status === "unknown" && !withUnknown) {
      return "it is unknown whether this row was written; look it up, or say --unknown to write it (again).";
    }
    if (!statuses.includes(status as never)) return `this row was ${status}; take it out.`;
    if (taken.has(row)) return `hs_line ${line} is in the file twice.`;
    const folder = givenTo(row);
    if (folder !== undefined) return `this row went to ${folder} already; retry that run.`;
    taken.add(row);
    return undefined;
  }

  return {
    get count() {
      return taken.size;
    },
    *all() {
      for (const row of run.withStatus(...statuses)) {
        if (givenTo(row.row) !== undefined) continue;
        taken.add(row.row);
        yield row;
      }
    },
    check(file, { line }, hsLine) {
      const problem = problemOf(hsLine);
      if (problem !== undefined) problems.push(`${file}, line ${line}: ${problem}`);
    },
    finish() {
      const [first, ...others] = problems.slice(0, MAX_LISTED);
      if (first === undefined) return;
      const hidden = problems.length - MAX_LISTED;
      if (hidden > 0) others.push(`… and ${hidden} more rows like these.`);
      throw new UsageError(first, ...others);
    },
    give(folder) {
      run.transaction(() => {
        for (const row of taken) insert.run(row, folder);
      });
    },
  };
}

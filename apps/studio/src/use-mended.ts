import type { MendedRow } from "@x/batch-import/studio";
import { useState } from "preact/hooks";
import { keepTab, readTab } from "./tab-memory.ts";

/** The failed rows of a run that the user has mended, kept for this tab until they are sent. */
export function useMended(run: string): {
  readonly rows: readonly MendedRow[];
  readonly of: (line: number) => MendedRow | undefined;
  readonly keep: (row: MendedRow) => void;
  readonly forget: (line: number) => void;
  readonly forgetAll: () => void;
} {
  const key = `mended ${run}`;
  const [rows, setRows] = useState<readonly MendedRow[]>(() => readTab(key, areRows) ?? []);
  function change(next: readonly MendedRow[]): void {
    keepTab(key, next);
    setRows(next);
  }
  const others = (line: number): MendedRow[] => rows.filter((row) => row.line !== line);
  return {
    rows,
    of: (line) => rows.find((row) => row.line === line),
    keep: (row) => change([...others(row.line), row]),
    forget: (line) => change(others(line)),
    forgetAll: () => change([]),
  };
}

function areRows(value: unknown): value is readonly MendedRow[] {
  return Array.isArray(value) && value.every((row) => Array.isArray((row as MendedRow)?.cells));
}

import type { SourceRow } from "../../store/settled-row.ts";
import type { OpenRow } from "./open-rows.ts";

/** A row that is sent again. */
export interface UnwrittenRow extends SourceRow {
  /** An earlier process sent it; this one has not read it. */
  readonly isOfEarlier: boolean;
}

/** Rows that left once, and are known now not to be written: they are to be sent again, in this order. */
export interface UnwrittenRows {
  readonly count: number;
  add(row: OpenRow, isOfEarlier: boolean): void;
  /** Returns each row once. */
  readonly take: () => UnwrittenRow | undefined;
}

export function createUnwrittenRows(): UnwrittenRows {
  const rows: { readonly open: OpenRow; readonly isOfEarlier: boolean }[] = [];
  return {
    get count() {
      return rows.length;
    },
    add: (open, isOfEarlier) => void rows.push({ open, isOfEarlier }),
    take() {
      const next = rows.shift();
      if (next === undefined) return undefined;
      const { row, line, json } = next.open;
      // JSON has null where a cell is missing.
      const cells = (JSON.parse(json) as (string | null)[]).map((cell) => cell ?? undefined);
      return { row, line, cells, isOfEarlier: next.isOfEarlier };
    },
  };
}

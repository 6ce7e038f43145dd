import { plural } from "@x/batch-file";
import { NO_LINE } from "../store/row-origin.ts";
import type { SettledRow } from "../store/settled-row.ts";

/** A row, why it was not sent, and what kind of reason that is. */
export type Unsent = Pick<SettledRow, "row" | "line" | "error" | "kind">;

/** Gathers why rows were read and not sent, where nothing stopped the run. */
export interface UnsentNotes {
  readonly add: (row: Unsent) => void;
  /** A sentence for each kind of reason. */
  texts(): string[];
}

export function createUnsentNotes(): UnsentNotes {
  const kinds = new Map<string, { readonly row: Unsent; count: number }>();
  return {
    add(row) {
      const known = kinds.get(row.kind);
      if (known === undefined) kinds.set(row.kind, { row, count: 1 });
      else known.count += 1;
    },
    texts: () =>
      [...kinds.values()].map(({ row, count }) => {
        const rows = plural(count, "row was", "rows were");
        const first = row.line === NO_LINE ? "" : `, first on line ${row.line}`;
        return `${rows} not sent${first}: ${row.error}`;
      }),
  };
}

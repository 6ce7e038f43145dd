import { createIdReader } from "../look/named-id.ts";
import { createPlannedTable } from "../results/planned-table.ts";
import type { ImportStore } from "../store/import-store.ts";
import {
  cellsOf,
  errorIn,
  type KeptRow,
  REFUSED_UNSENT,
  sparseCellsOf,
} from "../store/settled-row.ts";
import { createMendRow } from "./mend-row.ts";
import type { Mending } from "./views/mending.ts";
import type { ResultPage, ResultRow } from "./views/rows.ts";

/** Makes what tells a page of a row. */
export function createResultRows(
  { givenTo, task }: Pick<ImportStore, "givenTo" | "task">,
  mending: Mending | undefined,
): Pick<ResultPage, "header"> & { readonly tell: (row: KeptRow) => ResultRow } {
  const table = createPlannedTable(task) ?? { header: task.header, cellsOf };
  const idIn = createIdReader(task);
  const mend = mending && createMendRow(task, mending);

  function tell(kept: KeptRow): ResultRow {
    const { correlationId, error, id, kind, line, row, status } = kept;
    const isRefused = status === "failed" && !kind.startsWith(REFUSED_UNSENT);
    // A look before sending finds the record of the row itself.
    const isOther = isRefused && id !== "" && idIn(sparseCellsOf(kept)) === undefined;
    const isSentAgain = givenTo(row)?.isConfirmed === true;
    const mended = status === "failed" && !isSentAgain ? mend?.(kept) : undefined;
    return {
      row,
      line,
      status,
      id: isOther ? "" : id,
      ...(isOther && { existingId: id }),
      error,
      ...(isRefused && { refusal: errorIn(kept) }),
      correlationId,
      cells: table.cellsOf(kept),
      ...(mended?.fate === "sent" && { mended: mended.cells.map((cell) => cell ?? "") }),
      ...(mended?.fate === "left-out" && { isLeftOut: true }),
      isSentAgain,
    };
  }
  return { header: table.header, tell };
}

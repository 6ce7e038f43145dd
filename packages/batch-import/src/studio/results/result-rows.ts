import { OWN_COLUMNS } from "../../mapping/own-columns.ts";
import { createIdReader } from "../../look/named-id.ts";
import { createPlannedTable } from "../../results/planned-table.ts";
import type { ImportStore } from "../../store/import-store.ts";
import {
  cellsOf,
  errorIn,
  type KeptRow,
  categoryOf,
  REFUSED_UNSENT,
  sparseCellsOf,
} from "../../store/settled-row.ts";
import type { MendedRow, MendRow } from "../mend/mend-row.ts";
import type { ResultPage, ResultRow } from "../views/rows.ts";

/** Returns a function that makes the view of a row for a page. */
export function createResultRows(
  { givenTo, task }: Pick<ImportStore, "givenTo" | "task">,
  mend: MendRow | undefined,
): Pick<ResultPage, "header" | "ownColumns"> & { readonly tell: (row: KeptRow) => ResultRow } {
  const table = createPlannedTable(task) ?? { header: task.header, cellsOf };
  const idIn = createIdReader(task);

  function tell(kept: KeptRow): ResultRow {
    const { correlationId, error, id, line, row, status } = kept;
    const isRefused = status === "failed" && categoryOf(kept) !== REFUSED_UNSENT;
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
      mended: mended && tellMended(mended),
      isSentAgain,
    };
  }
  const ownColumns = table.header.flatMap((title, place) =>
    OWN_COLUMNS.has(title) ? [place] : [],
  );
  return { header: table.header, ownColumns, tell };
}

function tellMended({ cells, fate, reason }: MendedRow): ResultRow["mended"] {
  if (fate === "left") return undefined;
  const error = fate === "refused" ? reason.error : "";
  return { cells: cells.map((cell) => cell ?? ""), fate, error };
}

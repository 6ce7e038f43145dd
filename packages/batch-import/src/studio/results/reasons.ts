import { allRows } from "../../store/all-rows.ts";
import type { ImportStore } from "../../store/import-store.ts";
import { inTurns } from "../runs/in-turns.ts";
import { createKinds } from "../runs/kinds.ts";
import type { ReasonView } from "../views/rows.ts";

/** Counts the rows of each kind of reason, and of each kind of warning; the most frequent first. */
export async function countReasons(
  store: Pick<ImportStore, "rowsFrom">,
): Promise<readonly ReasonView[]> {
  const kinds = createKinds<Omit<ReasonView, "rows"> & { rows: number }>();
  await inTurns(allRows(store), ({ error, kind, status }) => {
    if (kind === "") return;
    const begin = () => ({ status, kind, example: error, rows: 0 });
    const known = kinds.of(`${status} ${kind}`, begin);
    if (known !== undefined) known.rows += 1;
  });
  return kinds.all().toSorted((one, other) => other.rows - one.rows);
}

import type { ImportStore } from "../../store/import-store.ts";
import { readRowsInTurns } from "../runs/row-index.ts";
import type { ReasonView } from "../views/rows.ts";

/** HubSpot's texts are open-ended; the kinds that are kept are not. */
const MOST_KINDS = 200;

/** Counts the rows of each kind of reason, and of each kind of warning; the most frequent first. */
export async function countReasons(
  store: Pick<ImportStore, "rowsFrom">,
): Promise<readonly ReasonView[]> {
  const kinds = new Map<
    string,
    Pick<ReasonView, "example" | "kind" | "status"> & { rows: number }
  >();
  await readRowsInTurns(store, (rows) => {
    for (const { error, kind, status } of rows) {
      if (kind === "") continue;
      const name = `${status} ${kind}`;
      const known = kinds.get(name);
      if (known !== undefined) known.rows += 1;
      else if (kinds.size < MOST_KINDS) kinds.set(name, { status, kind, example: error, rows: 1 });
    }
  });
  return [...kinds.values()].toSorted((one, other) => other.rows - one.rows);
}

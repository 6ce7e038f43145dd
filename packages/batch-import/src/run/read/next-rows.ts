import { SEND_NOW } from "@x/batch-http";
import type { SourceRow } from "../../store/settled-row.ts";
import type { KeptRun } from "../keep/kept-run.ts";
import type { UnwrittenRow } from "../keep/unwritten-rows.ts";
import type { RowChunks } from "./rows-to-send.ts";

/**
 * Rows that are sent again, before others are read. All that left is awaited: it may have to be sent again, too.
 *
 * @param isInSample Whether a row that left before is to be sent.
 * @param waits False where nothing leaves before the last row is read.
 */
export async function* nextRows(
  source: RowChunks,
  kept: Pick<KeptRun, "takeUnwritten" | "openRows" | "held">,
  {
    isOver,
    isInSample,
    waits,
  }: {
    readonly isOver: () => boolean;
    readonly isInSample: (row: UnwrittenRow) => boolean;
    readonly waits: boolean;
  },
): AsyncGenerator<readonly (SourceRow | UnwrittenRow)[] | typeof SEND_NOW, void, undefined> {
  let hasEnded = false;
  while (!isOver()) {
    const again = takeAll(kept);
    if (again.length > 0) {
      const some = again.filter(isInSample);
      if (some.length > 0) yield some;
    } else if (!hasEnded) {
      const { value, done } = await source.next();
      if (done === true) hasEnded = true;
      else yield value;
    } else if (!waits || kept.openRows === 0) return;
    else {
      yield SEND_NOW;
      await kept.held.changed();
    }
  }
}

function takeAll({ takeUnwritten }: Pick<KeptRun, "takeUnwritten">): UnwrittenRow[] {
  const rows: UnwrittenRow[] = [];
  for (let row = takeUnwritten(); row !== undefined; row = takeUnwritten()) rows.push(row);
  return rows;
}

import type { Counts } from "@x/batch-types";
import type { RunView } from "../run/run-view.ts";
import { number, plural } from "./plural.ts";

/** How far the run is: a bar to see, and now and then a sentence to hear. */
export function RunProgress({ view, onStop }: { view: RunView; onStop: () => void }) {
  const { settled, requests, isOver, table, counts } = view;
  const total = table.survey.rows;
  return (
    <div class="progress">
      <progress aria-label="Rows settled" value={settled} max={total} />
      <div class="row">
        <p>
          {number(settled)} of {plural(total, "row")} settled in {plural(requests, "request")}
        </p>
        {!isOver && (
          <button type="button" class="quiet" onClick={onStop}>
            Stop
          </button>
        )}
      </div>
      <p role="status" class="only-heard">
        {isOver
          ? `Finished: ${countsText(counts)}.`
          : `${quarters(settled, total)} percent settled.`}
      </p>
    </div>
  );
}

/** Spoken at every change, so it changes rarely. */
function quarters(settled: number, total: number): number {
  return Math.floor((settled / total) * 4) * 25;
}

function countsText(counts: Readonly<Counts>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${status} ${count}`)
    .join(", ");
}

import type { PreviewRow } from "@x/batch-import/studio";
import { useMemo, useRef, useState } from "preact/hooks";
import { tallyOf } from "./tally.ts";
import type { Preview } from "./use-preview.ts";
import { useVirtualRows } from "../../hooks/use-virtual-rows.ts";
import { number, unturned } from "../../words.ts";

/** In pixels, of a row whose texts fit in one line. */
const ROW_HEIGHT = 44;

const STATUSES = {
  create: "to create",
  update: "to change",
  kept: "cannot be told",
  refused: "refused",
  unchanged: "unchanged",
} as const satisfies Record<PreviewRow["status"], string>;

type Status = PreviewRow["status"];

/** One cell that changes; or why a row is not written. */
interface Line {
  readonly row: PreviewRow;
  readonly cell: PreviewRow["cells"][number] | undefined;
  readonly isFirst: boolean;
}

/** What would change, cell by cell: the value HubSpot has, and the one it gets. */
export function DiffTable({ preview: { counts, rows } }: { preview: Preview }) {
  const [chosen, setChosen] = useState<Status>();
  const lines = useMemo(() => linesOf(rows, chosen), [rows, chosen]);
  const scroller = useRef<HTMLDivElement>(null);
  const { height, items, measure } = useVirtualRows(scroller, lines.length, ROW_HEIGHT);
  const met = (Object.keys(STATUSES) as Status[]).filter((status) => counts[status] > 0);
  const listed = tallyOf(counts).differing + counts.refused;
  return (
    <section>
      <div class="row filters" role="group" aria-label="Show rows">
        <button
          type="button"
          aria-pressed={chosen === undefined}
          onClick={() => setChosen(undefined)}
        >
          {counts.refused > 0 ? "all that differ or are refused" : "all that differ"}{" "}
          <b>{number(listed)}</b>
        </button>
        {met.map((status) =>
          status === "unchanged" ? (
            <span key={status}>
              unchanged <b>{number(counts.unchanged)}</b>
            </span>
          ) : (
            <button
              key={status}
              type="button"
              aria-pressed={chosen === status}
              onClick={() => setChosen(status)}
            >
              {STATUSES[status]} <b>{number(counts[status])}</b>
            </button>
          ),
        )}
      </div>
      {lines.length === 0 ? (
        <p class="empty">HubSpot has every value of these rows already.</p>
      ) : (
        <div class="results" role="table" aria-label="Changes" aria-rowcount={lines.length + 1}>
          <div role="rowgroup">
            <div role="row" class="result diff head" aria-rowindex={1}>
              <span role="columnheader">Line</span>
              <span role="columnheader">Record</span>
              <span role="columnheader">Property</span>
              <span role="columnheader">HubSpot has → gets</span>
            </div>
          </div>
          <div
            role="rowgroup"
            class="body short"
            ref={scroller}
            tabIndex={0}
            aria-label={`${number(lines.length)} changes`}
          >
            <div role="presentation" class="height" style={{ height: `${height}px` }}>
              {items.map(({ index, start }) => {
                const line = lines[index];
                return (
                  line && (
                    <Change key={index} place={index} top={start} line={line} measure={measure} />
                  )
                );
              })}
            </div>
          </div>
        </div>
      )}
      {listed > rows.length && (
        <p class="hint">
          Shown are the first {number(rows.length)} of these rows; all are counted.
        </p>
      )}
    </section>
  );
}

function Change({
  line: change,
  place,
  top,
  measure,
}: {
  line: Line;
  place: number;
  top: number;
  measure: (row: HTMLElement | null) => void;
}) {
  // Drawn once, however often the table scrolls.
  return useMemo(() => {
    const { row, cell, isFirst } = change;
    const { error, key, line, status } = row;
    return (
      <div
        role="row"
        class={isFirst ? "result diff first" : "result diff"}
        style={{ transform: `translateY(${top}px)` }}
        ref={measure}
        data-index={place}
        aria-rowindex={place + 2}
      >
        <span role="cell">
          <span class={isFirst ? "" : "only-heard"}>{line}</span>
        </span>
        <span role="cell">
          <span class={isFirst ? "" : "only-heard"}>{key}</span>
        </span>
        <span role="cell">{cell?.property ?? STATUSES[status]}</span>
        <span role="cell">
          {cell === undefined ? (
            unturned(error ?? "")
          ) : (
            <>
              {status !== "create" && (
                <>
                  <del>{cell.from || "(blank)"}</del>
                  <span aria-hidden="true"> → </span>
                </>
              )}
              <ins>{cell.to || "(blank)"}</ins>
              {cell.note !== undefined && <small> {cell.note}</small>}
            </>
          )}
        </span>
      </div>
    );
  }, [change, place, top]);
}

function linesOf(rows: readonly PreviewRow[], status: Status | undefined): readonly Line[] {
  return rows
    .filter((row) => status === undefined || row.status === status)
    .flatMap((row): Line[] =>
      row.cells.length === 0
        ? [{ row, cell: undefined, isFirst: true }]
        : row.cells.map((cell, place) => ({ row, cell, isFirst: place === 0 })),
    );
}

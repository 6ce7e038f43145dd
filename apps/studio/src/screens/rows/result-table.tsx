import type { ResultOrder, ResultRow } from "@x/batch-import/studio";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { useVirtualRows } from "../../hooks/use-virtual-rows.ts";
import { number, unturned } from "../../words.ts";
import { StatusDot } from "../../view/status-counts.tsx";
import { Values } from "../../view/values.tsx";

/** In pixels; as in the style sheet. */
const ROW_HEIGHT = 44;
/** Of the cells of a row: no screen shows more in a line. */
const MOST_CHARACTERS = 300;

/** In place of `failed`. */
const FATES = { "left-out": "left out", refused: "failed", sent: "to send" } as const;

/** In place of the reason, which is of the row as it was. */
const TOLD = {
  "left-out": "not sent again, as you left it out",
  refused: "",
  sent: "goes along when you send the rows again",
} as const;

/** Any number of rows, of which only those in sight are drawn. */
export function ResultTable({
  total,
  isWithoutLines = false,
  rowAt,
  order,
  onOrder,
  onOpen,
}: {
  total: number;
  /** Then rows are numbered, and in the order of their numbers. */
  isWithoutLines?: boolean | undefined;
  order: ResultOrder;
  onOrder: (order: ResultOrder) => void;
  rowAt: (place: number) => ResultRow | undefined;
  onOpen: (row: ResultRow, from: HTMLElement) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const { height, items } = useVirtualRows(scroller, total, ROW_HEIGHT);
  useEffect(() => scroller.current?.scrollTo(0, 0), [order]);
  const head = (sort: NonNullable<ResultOrder["sort"]>, title: string) =>
    isWithoutLines ? (
      <span role="columnheader">{title}</span>
    ) : (
      <SortHead sort={sort} order={order} onOrder={onOrder}>
        {title}
      </SortHead>
    );
  return (
    <div class="results" role="table" aria-label="Rows of the file" aria-rowcount={total + 1}>
      <div role="rowgroup">
        <div role="row" class="result head" aria-rowindex={1}>
          {head("line", isWithoutLines ? "Row" : "Line")}
          {head("status", "Status")}
          <span role="columnheader">{isWithoutLines ? "Key" : "Row"}</span>
          {head("reason", "Id or reason")}
        </div>
      </div>
      <div
        role="rowgroup"
        class="body"
        ref={scroller}
        tabIndex={0}
        aria-label={`${number(total)} rows`}
      >
        <div role="presentation" class="height" style={{ height: `${height}px` }}>
          {items.map(({ index, start }) => (
            <Result
              key={index}
              place={index}
              top={start}
              row={rowAt(index)}
              noun={isWithoutLines ? "row" : "line"}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The head of a column that the rows can be sorted by; pressed again, the other way round. */
function SortHead({
  sort,
  order,
  children,
  onOrder,
}: {
  sort: NonNullable<ResultOrder["sort"]>;
  order: ResultOrder;
  children: string;
  onOrder: (order: ResultOrder) => void;
}) {
  const isSorted = order.sort === sort;
  const isDescending = isSorted && order.isDescending === true;
  const direction = isDescending ? "descending" : "ascending";
  return (
    <span role="columnheader" aria-sort={isSorted ? direction : "none"}>
      <button
        type="button"
        class="quiet"
        onClick={() => onOrder({ sort, isDescending: isSorted && !isDescending })}
      >
        {children} <span aria-hidden="true">{isSorted ? (isDescending ? "↓" : "↑") : ""}</span>
      </button>
    </span>
  );
}

function Result({
  place,
  top,
  row,
  noun,
  onOpen,
}: {
  place: number;
  top: number;
  row: ResultRow | undefined;
  noun: string;
  onOpen: (row: ResultRow, from: HTMLElement) => void;
}) {
  // Drawn once, however often the table scrolls.
  return useMemo(() => {
    const style = { transform: `translateY(${top}px)` };
    if (row === undefined) {
      return (
        <div role="row" class="result" style={style} aria-rowindex={place + 2}>
          <span role="cell">…</span>
        </div>
      );
    }
    const { cells, error, id, line, mended, status } = row;
    return (
      <div role="row" class="result" style={style} aria-rowindex={place + 2}>
        <span role="cell">
          <button
            type="button"
            class="quiet"
            aria-label={`Open ${noun} ${line}`}
            onClick={({ currentTarget }) => onOpen(row, currentTarget)}
          >
            {line}
          </button>
        </span>
        <span role="cell" class="status">
          {mended?.fate === "sent" ? (
            <i class="dot to-send" aria-hidden="true" />
          ) : (
            <StatusDot status={status} />
          )}
          {mended === undefined ? status : FATES[mended.fate]}
        </span>
        <span role="cell" class="cut">
          <Values of={firstOf(mended?.cells ?? cells)} between=" · " />
        </span>
        <span role="cell" class="cut">
          {unturned(mended === undefined ? error || id : mended.error || TOLD[mended.fate])}
        </span>
      </div>
    );
  }, [row, top]);
}

/** As much of the cells that are not blank as a line can show. */
function firstOf(cells: readonly string[]): readonly string[] {
  let left = MOST_CHARACTERS;
  return cells.flatMap((cell) => {
    const shown = cell.slice(0, Math.max(0, left));
    left -= cell.length;
    return shown === "" ? [] : [shown];
  });
}

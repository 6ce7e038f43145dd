import type { KeptRow } from "@x/batch-import";
import { type Filter, filterRows } from "../run/filter-rows.ts";
import type { RunView } from "../run/run-view.ts";
import { number } from "./plural.ts";
import { LongText } from "./long-text.tsx";
import { StatusDot } from "./status-filter.tsx";

/** A browser draws some hundred rows at once; more would make it stutter. */
const MAX_SHOWN = 500;

export function OutcomeTable(given: { view: RunView; filter: Filter; passing: number }) {
  const { view, filter, passing } = given;
  const shown = [...filterRows(view, filter, MAX_SHOWN)];
  const hidden = passing - shown.length;
  const keyColumn = keyColumnOf(view);
  if (shown.length === 0) return null;
  return (
    <>
      <div
        class="scroll tall"
        tabIndex={0}
        role="region"
        aria-label="Outcomes, by line of the file"
      >
        {/* The roles say what they are also where a narrow page lays rows out as blocks. */}
        <table class="outcomes" role="table">
          <thead>
            <tr role="row">
              <th scope="col" role="columnheader" class="number">
                Line
              </th>
              <th scope="col" role="columnheader">
                Key
              </th>
              <th scope="col" role="columnheader">
                Status
              </th>
              <th scope="col" role="columnheader">
                Id
              </th>
              <th scope="col" role="columnheader">
                Reason
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <OutcomeRow key={row.line} row={row} keyColumn={keyColumn} />
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && (
        <p class="hint">… and {number(hidden)} more, not shown here; the download has them.</p>
      )}
    </>
  );
}

function OutcomeRow({ row, keyColumn }: { row: KeptRow; keyColumn: number }) {
  const { line, status, id, error } = row;
  const cells = JSON.parse(row.cells) as string[];
  return (
    <tr role="row">
      <td role="cell" class="number">
        {line}
      </td>
      <td role="cell" class="key">
        {keyColumn === -1 ? <small>{cells[0]}</small> : cells[keyColumn]}
      </td>
      <td role="cell" class="status">
        <StatusDot status={status} />
        {status}
      </td>
      <td role="cell" class="id">
        {id}
      </td>
      <td role="cell" class="reason">
        <LongText text={error} />
      </td>
    </tr>
  );
}

/** The column by which people know a record; -1 where none is known. */
function keyColumnOf({ store }: RunView): number {
  const { columns, job } = store.task;
  const key = job.idProperty ?? (job.objectType === "contacts" ? "email" : undefined);
  return columns.idColumn ?? (key === undefined ? -1 : columns.properties.indexOf(key));
}

import { idOf, reasonOf } from "../run/describe-outcome.ts";
import { type Filter, filterOutcomes, type SettledRow } from "../run/filter-outcomes.ts";
import type { RunView } from "../run/run-rows.ts";
import { number } from "./plural.ts";
import { LongText } from "./long-text.tsx";
import { StatusDot } from "./status-filter.tsx";

/** A browser draws some hundred rows at once; more would make it stutter. */
const MAX_SHOWN = 500;

export function OutcomeTable(given: { view: RunView; filter: Filter; passing: number }) {
  const { view, filter, passing } = given;
  const shown = [...filterOutcomes(view, filter, MAX_SHOWN)];
  const hidden = passing - shown.length;
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
            {shown.map((settled) => (
              <OutcomeRow key={settled.row.line} settled={settled} view={view} />
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

function OutcomeRow({ settled: { row, outcome }, view }: { settled: SettledRow; view: RunView }) {
  return (
    <tr role="row">
      <td role="cell" class="number">
        {row.line}
      </td>
      <td role="cell" class="key">
        {outcome.key ?? <small>{row.cells[0]}</small>}
      </td>
      <td role="cell" class="status">
        <StatusDot status={outcome.status} />
        {outcome.status}
      </td>
      <td role="cell" class="id">
        {idOf(outcome)}
      </td>
      <td role="cell" class="reason">
        <LongText text={reasonOf(outcome, view.table.rows)} />
      </td>
    </tr>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import { type Filter, filterRows } from "../run/filter-rows.ts";
import { resultCsv } from "../run/result-csv.ts";
import type { RunView } from "../run/run-view.ts";
import { saveFile } from "../run/save-file.ts";
import { OutcomeTable } from "./outcome-table.tsx";
import { plural } from "./plural.ts";
import { ProblemList } from "./problem-list.tsx";
import { RunProgress } from "./run-progress.tsx";
import { StatusFilter } from "./status-filter.tsx";

/** What became of the rows so far. */
export function RunReport({ view, onStop }: { view: RunView; onStop: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is far above, and does nothing until the run is over.
  useEffect(() => {
    heading.current?.scrollIntoView();
    heading.current?.focus();
  }, [view.store]);
  const [filter, setFilter] = useState<Filter>("all");
  const { table, counts, settled, isOver } = view;
  // A filter of the run before may have nothing to show in this one.
  const inForce = filter === "all" || counts[filter] > 0 ? filter : "all";
  const passing = inForce === "all" ? settled : counts[inForce];

  function download(): void {
    const name = `${table.survey.name.replace(/\.\w+$/, "")}.${inForce}.csv`;
    saveFile(name, resultCsv(table.survey.header, filterRows(view, inForce)));
  }
  return (
    <section aria-labelledby="outcomes-title">
      <h2 id="outcomes-title" ref={heading} tabIndex={-1}>
        Outcomes
      </h2>
      <RunProgress view={view} onStop={onStop} />
      <ProblemList problems={problemsOf(view)} />
      <div class="row">
        <StatusFilter counts={counts} settled={settled} chosen={inForce} onChange={setFilter} />
        <button
          type="button"
          class="quiet download"
          disabled={!isOver || passing === 0}
          onClick={download}
        >
          Download {plural(passing, "row")}
        </button>
      </div>
      <OutcomeTable view={view} filter={inForce} passing={passing} />
    </section>
  );
}

function problemsOf({ end, problem }: RunView): readonly string[] {
  const problems = [...(end?.problems ?? [])];
  const stop = end?.stop;
  if (stop !== undefined) {
    const scopes = stop.scopes === undefined ? "" : ` Scopes needed: ${stop.scopes.join(", ")}.`;
    problems.push(`Stopped (${stop.reason}): ${stop.message}${scopes}`);
  }
  if (problem !== undefined) problems.push(problem);
  return problems;
}

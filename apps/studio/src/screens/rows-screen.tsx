import type { ResultRow, RunView } from "@x/batch-import/studio";
import { useRef, useState } from "preact/hooks";
import { saveFile } from "../save-file.ts";
import { useStudio } from "../studio-context.ts";
import { useAction } from "../use-action.ts";
import { useResultPages } from "../use-result-pages.ts";
import { useRun } from "../use-run.ts";
import { useSettled } from "../use-settled.ts";
import { Problems } from "../view/problems.tsx";
import { ResultTable } from "../view/result-table.tsx";
import { RowPanel } from "../view/row-panel.tsx";
import { RunFrame } from "../view/run-frame.tsx";
import { StatusCounts } from "../view/status-counts.tsx";
import { plural } from "../words.ts";

const SETTLED_MILLISECONDS = 300;
/** Rows of a run that goes on are looked at again after so many new ones. */
const ROWS_PER_LOOK = 500;

/** What became of every row. */
export function RowsScreen({ run }: { run: string }) {
  const { view, problems } = useRun(run, 0);
  return (
    <RunFrame run={run} view={view} current="rows">
      <Problems problems={problems} />
      {view !== undefined && <Rows view={view} />}
    </RunFrame>
  );
}

function Rows({ view }: { view: RunView }) {
  const { file, run, settled, state } = view;
  const studio = useStudio();
  const action = useAction();
  const [status, setStatus] = useState<ResultRow["status"]>();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<ResultRow>();
  const opener = useRef<HTMLElement>(undefined);
  const search = useSettled(typed.trim(), SETTLED_MILLISECONDS);
  const filter = { run, ...(status && { status }), ...(search && { search }) };
  const version = state === "running" ? Math.floor(settled / ROWS_PER_LOOK) : -1;
  const { problems, rowAt, shape } = useResultPages(filter, version);

  async function download(): Promise<void> {
    const pieces: string[] = [];
    for await (const piece of studio.download(filter)) pieces.push(piece);
    saveFile(`${file.replace(/\.\w+$/, "")}.${status ?? "all"}.csv`, pieces);
  }
  return (
    <>
      <StatusCounts view={view} chosen={status} onChange={setStatus} />
      <div class="row end">
        <label class="field grow">
          <span>Search in all cells and reasons</span>
          <input
            type="search"
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <button
          type="button"
          disabled={action.isBusy || !shape?.total}
          onClick={() => action.act(download)}
        >
          Download {plural(shape?.total ?? 0, "row")}
        </button>
      </div>
      <Problems problems={[...problems, ...action.problems]} />
      {shape !== undefined && shape.total === 0 && (
        <p class="empty">
          {search === "" ? "No row has an outcome yet." : `No row has “${search}” in it.`}
        </p>
      )}
      {shape !== undefined && shape.total > 0 && (
        <ResultTable
          key={`${status} ${search}`}
          total={shape.total}
          rowAt={rowAt}
          onOpen={(row, from) => {
            opener.current = from;
            setChosen(row);
          }}
        />
      )}
      {chosen !== undefined && shape !== undefined && (
        <RowPanel
          row={chosen}
          header={shape.header}
          onClose={() => {
            setChosen(undefined);
            opener.current?.focus();
          }}
        />
      )}
    </>
  );
}

import type { ResultOrder, ResultRow, RunView } from "@x/batch-import/studio";
import { useRef, useState } from "preact/hooks";
import { saveFile } from "../save-file.ts";
import { useStudio } from "../studio-context.ts";
import { goTo } from "../route.ts";
import { useAction } from "../use-action.ts";
import { useAnswer } from "../use-answer.ts";
import { useMended } from "../use-mended.ts";
import { useResultPages } from "../use-result-pages.ts";
import { useRun } from "../use-run.ts";
import { useSettled } from "../use-settled.ts";
import { MendForm } from "../view/mend-form.tsx";
import { MendedBar } from "../view/mended-bar.tsx";
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
  const [order, setOrder] = useState<ResultOrder>({ sort: "line", isDescending: false });
  const { problems, rowAt, shape } = useResultPages(filter, order, version);
  const mended = useMended(run);
  const next = useAnswer(() => studio.next({ run }), [state]);
  const { toMend = 0 } = next.value ?? {};
  const canMend = toMend > 0 && chosen?.status === "failed" && !chosen.isSentAgain;

  async function sendMended(): Promise<void> {
    const begun = await studio.retry({ run, mended: mended.rows });
    mended.forgetAll();
    goTo("run", begun.run);
  }
  function close(): void {
    setChosen(undefined);
    opener.current?.focus();
  }

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
      {toMend > 0 && (
        <MendedBar
          rows={mended.rows.length}
          toMend={toMend}
          isBusy={action.isBusy}
          onSend={() => action.act(sendMended)}
          onForget={mended.forgetAll}
        />
      )}
      <Problems problems={[...problems, ...action.problems, ...next.problems]} />
      {shape !== undefined && shape.total === 0 && (
        <p class="empty">
          {search === "" ? "No row has an outcome yet." : `No row has “${search}” in it.`}
        </p>
      )}
      {shape !== undefined && shape.total > 0 && (
        <ResultTable
          key={`${status} ${search}`}
          order={order}
          onOrder={setOrder}
          total={shape.total}
          rowAt={rowAt}
          isMended={(line) => mended.of(line) !== undefined}
          onOpen={(row, from) => {
            opener.current = from;
            setChosen(row);
          }}
        />
      )}
      {chosen !== undefined && shape !== undefined && (
        <RowPanel
          run={run}
          row={chosen}
          header={shape.header}
          recordUrl={next.value?.recordUrl}
          onClose={close}
        >
          {canMend ? (
            <MendForm
              row={chosen}
              header={shape.header}
              mended={mended.of(chosen.line)}
              onKeep={(row) => {
                mended.keep(row);
                close();
              }}
              onForget={() => {
                mended.forget(chosen.line);
                close();
              }}
              onClose={close}
            />
          ) : undefined}
        </RowPanel>
      )}
    </>
  );
}

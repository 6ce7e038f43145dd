import type {
  MendingView,
  ReasonView,
  ResultFilter,
  ResultOrder,
  ResultRow,
  RunView,
} from "@x/batch-import/studio";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { saveFile } from "../save-file.ts";
import { useStudio } from "../studio-context.ts";
import { goTo } from "../route.ts";
import { useAction } from "../use-action.ts";
import { useAnswer } from "../use-answer.ts";
import { useMending } from "../use-mending.ts";
import { useResultPages } from "../use-result-pages.ts";
import { useRun } from "../use-run.ts";
import { useSettled } from "../use-settled.ts";
import { MendFailed } from "../view/mend-failed.tsx";
import { MendForm } from "../view/mend-form.tsx";
import { Problems } from "../view/problems.tsx";
import { ReasonFilter } from "../view/reason-filter.tsx";
import { ResultTable } from "../view/result-table.tsx";
import { RowPanel } from "../view/row-panel.tsx";
import { RunLinks } from "../view/run-links.tsx";
import { RunFrame } from "../view/run-frame.tsx";
import { StatusCounts } from "../view/status-counts.tsx";
import { plural, STATUSES } from "../words.ts";

const SETTLED_MILLISECONDS = 300;
/** Rows of a run that goes on are looked at again after so many new ones. */
const ROWS_PER_LOOK = 500;

/** What was changed can be taken back also where nobody answers. */
const NOT_KNOWN: MendingView = { toSend: 0, left: 0, gone: [], groups: [] };

/**
 * What became of every row.
 *
 * @param part The outcome that is shown first. @default all
 */
export function RowsScreen({ run, part }: { run: string; part: string | undefined }) {
  const { view, problems } = useRun(run, 0);
  return (
    <RunFrame run={run} view={view} current="rows">
      <Problems problems={problems} />
      {view !== undefined && <Rows view={view} first={STATUSES.find((one) => one === part)} />}
    </RunFrame>
  );
}

function Rows({ view, first }: { view: RunView; first: ResultRow["status"] | undefined }) {
  const { file, objectType, run, settled, state } = view;
  const studio = useStudio();
  const action = useAction();
  const [status, setStatus] = useState(first);
  const [reason, setReason] = useState<ReasonView>();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<ResultRow>();
  const opener = useRef<HTMLElement>(undefined);
  const search = useSettled(typed.trim(), SETTLED_MILLISECONDS);
  const filter: ResultFilter = {
    run,
    ...(status && { status }),
    ...(reason && { kind: reason.kind }),
    ...(search && { search }),
  };
  const isRunning = state === "running";
  const version = isRunning ? Math.floor(settled / ROWS_PER_LOOK) : -1;
  const [order, setOrder] = useState<ResultOrder>({ sort: "line", isDescending: false });
  const said = useMending(run);
  const mending = useSettled(said.mending, SETTLED_MILLISECONDS);
  const { problems, rowAt, shape } = useResultPages(filter, order, mending, version);
  const next = useAnswer(() => studio.next({ run }), [state]);
  const canMend = (next.value?.toMend ?? 0) > 0;
  // Mended rows are checked by the properties as HubSpot lists them now.
  const asked = useAnswer(
    () => (canMend ? studio.properties({ objectType }) : undefined),
    [canMend],
  );
  const isKnown = canMend && !asked.isAsking;
  const labels = useMemo(
    () => new Map(asked.value?.properties.map(({ label, name }) => [name, label])),
    [asked.value],
  );
  const [timesRefused, setTimesRefused] = useState(0);
  const mendingView = useAnswer(
    () => (isKnown ? studio.mending({ run, mending }) : undefined),
    [isKnown, mending, timesRefused],
  );
  const [dropped, setDropped] = useState<readonly number[]>([]);
  useEffect(() => {
    const { gone = [] } = mendingView.value ?? {};
    if (gone.length === 0) return;
    said.forget(gone);
    setDropped([...dropped, ...gone]);
  }, [mendingView.value]);
  // Each time reads all rows: of a run that goes on, whenever it has twice as many.
  const reasons = useAnswer(
    () => studio.reasons({ run }),
    [state, isRunning && Math.floor(Math.log2(settled + 1))],
  );

  async function sendMended(): Promise<void> {
    const begun = await studio.retry({ run, mending }).catch((error: unknown) => {
      // Another tab may have sent some of these rows: then they are dropped.
      setTimesRefused(timesRefused + 1);
      throw error;
    });
    said.forgetAll();
    goTo("run", begun.run);
  }
  function show(one: ReasonView | undefined): void {
    setReason(one);
    if (one !== undefined) setStatus(one.status);
  }
  function reasonOf(kind: string): ReasonView | undefined {
    return reasons.value?.find((one) => one.status === "failed" && one.kind === kind);
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
      <RunLinks links={next.value?.links} />
      <StatusCounts
        view={view}
        chosen={status}
        onChange={(one) => {
          setStatus(one);
          setReason(undefined);
        }}
      />
      <div class="row end">
        <ReasonFilter
          reasons={(reasons.value ?? []).filter(
            (one) => status === undefined || one.status === status,
          )}
          isRunning={isRunning}
          chosen={reason}
          onChange={show}
        />
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
      {canMend && shape !== undefined && (
        <MendFailed
          view={mendingView.value ?? NOT_KNOWN}
          said={said}
          header={shape.header}
          objectType={objectType}
          labels={labels}
          isOld={
            action.isBusy ||
            mendingView.isAsking ||
            mendingView.value === undefined ||
            mending !== said.mending
          }
          onSend={() => action.act(sendMended)}
          showing={(kind) => {
            const found = reasonOf(kind);
            return found && (() => show(found));
          }}
          exampleOf={(kind) => reasonOf(kind)?.example}
        />
      )}
      <div role="status">
        {dropped.length > 0 && (
          <p class="notice">
            What you changed by hand in these lines is dropped, as they are not to be sent again;
            another tab may have sent them: {dropped.join(", ")}
          </p>
        )}
      </div>
      <Problems
        problems={[
          ...problems,
          ...action.problems,
          ...next.problems,
          ...mendingView.problems,
          ...reasons.problems,
        ]}
      />
      {shape !== undefined && shape.total === 0 && (
        <p class="empty">
          {search === "" ? "No row has an outcome yet." : `No row has “${search}” in it.`}
        </p>
      )}
      {shape !== undefined && shape.total > 0 && (
        <ResultTable
          key={`${status} ${reason?.kind} ${search}`}
          order={order}
          onOrder={setOrder}
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
          run={run}
          row={chosen}
          header={shape.header}
          recordUrl={next.value?.recordUrl}
          onClose={close}
        >
          {canMend && chosen.status === "failed" && !chosen.isSentAgain ? (
            <MendForm
              row={chosen}
              header={shape.header}
              ownColumns={shape.ownColumns}
              onKeep={(changed) => {
                said.keepRow(chosen.line, changed);
                close();
              }}
              onLeaveOut={() => {
                said.leaveOut(chosen.line);
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

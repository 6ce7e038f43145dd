import type {
  ReasonView,
  ResultFilter,
  ResultOrder,
  ResultRow,
  RunView,
} from "@x/batch-import/studio";
import { useRef, useState } from "preact/hooks";
import { saveFile } from "./save-file.ts";
import { useStudio } from "../../studio-context.ts";
import { useAction } from "../../hooks/use-action.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import { useFailedRows } from "./use-failed-rows.ts";
import { useResultPages } from "./use-result-pages.ts";
import { useRun } from "../../hooks/use-run.ts";
import { useSettled } from "../../hooks/use-settled.ts";
import { MendFailed } from "./mend-failed.tsx";
import { MendForm } from "./mend-form.tsx";
import { Problems } from "../../view/problems.tsx";
import { RowsFilter } from "./rows-filter.tsx";
import { ResultTable } from "./result-table.tsx";
import { RowPanel } from "./row-panel.tsx";
import { RunLinks } from "../../view/run-links.tsx";
import { RunFrame } from "../../view/run-frame.tsx";
import { StatusCounts } from "../../view/status-counts.tsx";
import { STATUSES } from "../../words.ts";

const SETTLED_MILLISECONDS = 300;
/** Rows of a run that goes on are looked at again after so many new ones. */
const ROWS_PER_LOOK = 500;

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
  const next = useAnswer(() => studio.next({ run }), [state]);
  const isNextKnown = next.value !== undefined || next.problems.length > 0;
  const canMend = (next.value?.toMend ?? 0) > 0;
  const failed = useFailedRows(view, canMend);
  const { problems, rowAt, shape } = useResultPages(filter, order, failed.mending, version);
  // Each time reads all rows: of a run that goes on, whenever it has twice as many.
  const reasons = useAnswer(
    () => studio.reasons({ run }),
    [state, isRunning && Math.floor(Math.log2(settled + 1))],
  );

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
    saveFile(`${file.replace(/\.\w+$/, "") || run}.${status ?? "all"}.csv`, pieces);
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
      <RowsFilter
        reasons={(reasons.value ?? []).filter(
          (one) => status === undefined || one.status === status,
        )}
        isRunning={isRunning}
        reason={reason}
        onReason={show}
        search={typed}
        onSearch={setTyped}
        total={shape?.total ?? 0}
        isBusy={action.isBusy}
        onDownload={() => action.act(download)}
      />
      {canMend && shape !== undefined && (
        <MendFailed
          view={failed.view}
          isKnown={failed.isKnown}
          said={failed.said}
          header={shape.header}
          objectType={objectType}
          labels={failed.labels}
          isOld={action.isBusy || failed.isOld}
          onSend={() => action.act(failed.send)}
          showing={(kind) => {
            const found = reasonOf(kind);
            return found && (() => show(found));
          }}
          exampleOf={(kind) => reasonOf(kind)?.example}
        />
      )}
      <div role="status">
        {failed.dropped.length > 0 && (
          <p class="notice">
            What you changed by hand in these lines is dropped, as they are not to be sent again;
            another tab may have sent them: {failed.dropped.join(", ")}
          </p>
        )}
      </div>
      <Problems
        problems={[
          ...problems,
          ...action.problems,
          ...next.problems,
          ...failed.problems,
          ...reasons.problems,
        ]}
      />
      {shape !== undefined && shape.total === 0 && (
        <p class="empty">
          {search !== ""
            ? `No row has “${search}” in it.`
            : settled === 0
              ? "No row has an outcome yet."
              : "No row has this outcome."}
        </p>
      )}
      {/* Not before what stands above it. */}
      {isNextKnown && shape !== undefined && shape.total > 0 && (
        <ResultTable
          key={`${status} ${reason?.kind} ${search}`}
          isWithoutLines={shape.isWithoutLines}
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
          isWithoutLines={shape.isWithoutLines}
          recordUrl={next.value?.recordUrl}
          onClose={close}
        >
          {canMend && chosen.status === "failed" && !chosen.isSentAgain ? (
            <MendForm
              row={chosen}
              header={shape.header}
              ownColumns={shape.ownColumns}
              onKeep={(changed) => {
                failed.said.keepRow(chosen.line, changed);
                close();
              }}
              onLeaveOut={() => {
                failed.said.leaveOut(chosen.line);
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

import type { NextView, RunView } from "@x/batch-import/studio";
import { useEffect, useRef, useState } from "preact/hooks";
import { addressOf, goTo } from "../route.ts";
import { useStudio } from "../studio-context.ts";
import { useAction } from "../use-action.ts";
import { useAnswer } from "../use-answer.ts";
import { useRun } from "../use-run.ts";
import { useTimeLeft } from "../use-time-left.ts";
import { BlockGrid } from "../view/block-grid.tsx";
import { Problems } from "../view/problems.tsx";
import { RateChart } from "../view/rate-chart.tsx";
import { RunFrame } from "../view/run-frame.tsx";
import { RunLinks } from "../view/run-links.tsx";
import { RunSteps } from "../view/run-steps.tsx";
import { StatusDot } from "../view/status-counts.tsx";
import { FaultPanel } from "../view/fault-panel.tsx";
import { atLeast, number, plural, quarters, STATUSES, timeText } from "../words.ts";

/** How far a run is, and what can be done about it. */
export function RunScreen({ run }: { run: string }) {
  const studio = useStudio();
  const [again, setAgain] = useState(0);
  const { view, problems } = useRun(run, again);
  const action = useAction();
  const state = view?.state;
  const next = useAnswer(() => studio.next({ run }), [state]);
  const { steps = [] } = next.value ?? {};
  useNextStep(view, steps);
  return (
    <RunFrame run={run} view={view} current="run">
      <RunSteps run={run} steps={steps} />
      <RunLinks links={next.value?.links} />
      <Problems
        problems={[
          ...problems,
          ...action.problems,
          ...next.problems,
          ...(view?.problems ?? []),
          ...(view?.problem === undefined ? [] : [view.problem]),
        ]}
      />
      {view !== undefined && view.state !== "unreadable" && (
        <>
          <Progress view={view} />
          <p class="actions">
            <Actions
              view={view}
              next={next.value}
              isBusy={action.isBusy}
              onPause={() => action.act(async () => void (await studio.pause({ run })))}
              onStop={() => action.act(async () => void (await studio.stop({ run })))}
              onResume={() =>
                action.act(async () => {
                  await studio.resume({ run });
                  setAgain(again + 1);
                })
              }
              onRetry={() => action.act(async () => goTo("run", (await studio.retry({ run })).run))}
            />
          </p>
          <BlockGrid blocks={view.blocks} />
          {view.history !== undefined && <RateChart history={view.history} />}
          <Facts view={view} />
          <FaultPanel view={view} />
          {view.lastErrors.length > 0 && (
            <section>
              <h2>The last rows that were not written</h2>
              <ul class="groups">
                {view.lastErrors.map(({ error, line }) => (
                  <li key={line}>
                    <span class="count">line {line}</span>
                    <p>{error}</p>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </RunFrame>
  );
}

/** Goes to the next step when the one that was seen at work is finished. */
function useNextStep(view: RunView | undefined, steps: readonly string[]): void {
  const wasHere = useRef(false);
  if (view?.isHere === true) wasHere.current = true;
  const next = view && steps[steps.indexOf(view.run) + 1];
  const isOver = view?.state === "finished" && wasHere.current;
  useEffect(() => {
    if (isOver && next !== undefined) goTo("run", next);
  }, [isOver, next]);
}

function Progress({ view }: { view: RunView }) {
  const { counts, rows, settled, state } = view;
  const left = useTimeLeft(view);
  const met = STATUSES.filter((status) => counts[status] > 0);
  const text = met.map((status) => `${number(counts[status])} ${status}`).join(", ");
  return (
    <section aria-label="Progress">
      <progress aria-label="Rows with an outcome" value={settled} max={rows} />
      <p class="state">
        <strong>{stateText(view)}</strong> {number(settled)} of {plural(rows, "row")}
        {left !== undefined && `, about ${timeText(left)} left at this pace`}
      </p>
      {state === "running" && view.repeated > 0 && (
        <p class="hint">
          It is slowed down:{" "}
          {atLeast(plural(view.repeated, "request was", "requests were"), view.isAtLeast)} sent
          again, as HubSpot refused {atLeast(plural(view.limited, "request"), view.isAtLeast)} as
          too fast
          {view.history !== undefined && `, and failed at or did not answer ${view.history.failed}`}
          .
        </p>
      )}
      <ul class="row counts">
        {met.map((status) => (
          <li key={status}>
            <StatusDot status={status} />
            {status} <b>{number(counts[status])}</b>
          </li>
        ))}
      </ul>
      {/* Spoken at every change, so it changes rarely. */}
      <p role="status" class="only-heard">
        {state === "running"
          ? `${quarters(settled, rows)} of the rows have an outcome.`
          : `${stateText(view)} ${text}.`}
      </p>
    </section>
  );
}

function stateText(view: RunView): string {
  const { isHere, isPausing, isPreparing, state, waiting, wasPaused } = view;
  if (state === "finished") return "Finished.";
  if (state === "undone") return "Undone before its end; it does not go on.";
  if (isPreparing) return "Getting ready: nothing is sent yet.";
  if (state === "to resume") return wasPaused ? "You paused this run." : "Paused.";
  if (state === "refused") return "HubSpot refused what this run asks for.";
  if (!isHere) return "Another program writes this run.";
  if (isPausing) return "Waiting for the last answers.";
  if (waiting === undefined) return "Writing.";
  const what =
    waiting.for === "look-up"
      ? "before it looks up what became of records"
      : `for HubSpot’s ${waiting.for}`;
  return `Waiting ${what}: ${plural(waiting.seconds, "second")}.`;
}

const NOTHING: NextView = {
  toSendAgain: 0,
  toMend: 0,
  canUndo: false,
  steps: [],
  links: [],
  problems: [],
};

function Actions({
  view,
  next: { canUndo, toMend, toSendAgain, undoAgain } = NOTHING,
  isBusy,
  onPause,
  onStop,
  onResume,
  onRetry,
}: {
  view: RunView;
  next: NextView | undefined;
  isBusy: boolean;
  onPause: () => void;
  onStop: () => void;
  onResume: () => void;
  onRetry: () => void;
}) {
  const { inDoubt, isHere, isPausing, isPreparing, rows, run, settled, state } = view;
  const isWriting = state === "running" && isHere && !isPreparing;
  return (
    <>
      {isWriting && (
        <>
          <button type="button" disabled={isPausing} onClick={onPause}>
            Pause
          </button>
          <button type="button" disabled={isBusy} aria-describedby="stop-hint" onClick={onStop}>
            Stop now
          </button>
        </>
      )}
      {(state === "to resume" || state === "refused") && !isPreparing && (
        <button type="button" class="main" disabled={isBusy} onClick={onResume}>
          Go on with {plural(rows - settled, "row")}
        </button>
      )}
      {settled > 0 && (
        <a class="button" href={addressOf("rows", run)}>
          See every row
        </a>
      )}
      {toMend > 0 && (
        <a class="button main" href={addressOf("rows", run, "failed")}>
          Correct {plural(toMend, "failed row")}
        </a>
      )}
      {toSendAgain > 0 && (
        <button type="button" disabled={isBusy} onClick={onRetry}>
          Send {plural(toSendAgain, "row")} again
        </button>
      )}
      {undoAgain !== undefined && (
        <a class="button" href={addressOf("undo", undoAgain)}>
          Undo what is left…
        </a>
      )}
      {canUndo && (
        <a class="button" href={addressOf("undo", run)}>
          Undo…
        </a>
      )}
      {isWriting && (
        <small id="stop-hint">
          A pause waits for answers that are on their way. A stop does not: when you go on, it is
          found out what became of those rows, and no record is created twice.
          {inDoubt > 0 &&
            ` Not of the ${plural(inDoubt, "row")} on their way that have no unique property: HubSpot may have them, and they stay unknown.`}
        </small>
      )}
    </>
  );
}

function Facts({ view }: { view: RunView }) {
  const { dailyRemaining, history, host, isAtLeast, limited, portal, repeated, requests } = view;
  const facts = [
    ["Requests", atLeast(number(requests), isAtLeast)],
    ["Refused as too fast (429)", atLeast(number(limited), isAtLeast)],
    ...(history === undefined ? [] : [["Failed (5xx) or not answered", number(history.failed)]]),
    ["Sent again", atLeast(number(repeated), isAtLeast)],
    ...(dailyRemaining === undefined ? [] : [["Requests left today", number(dailyRemaining)]]),
    ...(portal === undefined ? [] : [["Portal", `${portal} at ${host}`]]),
  ];
  return (
    <dl class="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

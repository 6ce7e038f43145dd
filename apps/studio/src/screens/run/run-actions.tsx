import type { NextView, RunView } from "@x/batch-import/studio";
import { addressOf } from "../../route.ts";
import { plural } from "../../words.ts";
import { QueueActions } from "./queue-actions.tsx";

const NOTHING: NextView = {
  toSendAgain: 0,
  toMend: 0,
  canUndo: false,
  steps: [],
  links: [],
  problems: [],
};

/** What can be done about a run. */
export function RunActions({
  view,
  next: { canUndo, elsewhere, toMend, toSendAgain, undoAgain } = NOTHING,
  isBusy,
  onPause,
  onStop,
  onCancel,
  onResume,
  onRetry,
}: {
  view: RunView;
  next: NextView | undefined;
  isBusy: boolean;
  onPause: () => void;
  onStop: () => void;
  onCancel: () => void;
  onResume: () => void;
  onRetry: () => void;
}) {
  const { inDoubt, isHere, isPausing, isPreparing, queue, rows, run, settled, state } = view;
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
          Go on with {queue === undefined ? plural(rows - settled, "row") : "this account"}
        </button>
      )}
      {queue !== undefined && (
        <QueueActions
          queue={queue}
          isRunning={state === "running"}
          isBusy={isBusy}
          onPause={onPause}
          onCancel={onCancel}
        />
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
      {elsewhere !== undefined && <small>{elsewhere}</small>}
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

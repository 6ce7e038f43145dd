import type { InQueue } from "@x/batch-import/studio";
import { useState } from "preact/hooks";

/** What can be done about a run in a queue. A run is cancelled for good, so that is asked twice. */
export function QueueActions({
  queue: { canCancel },
  isRunning,
  isBusy,
  onPause,
  onCancel,
}: {
  queue: InQueue;
  isRunning: boolean;
  isBusy: boolean;
  onPause: () => void;
  onCancel: () => void;
}) {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      {isRunning && (
        <button type="button" disabled={isBusy} aria-describedby="account-hint" onClick={onPause}>
          Pause this account
        </button>
      )}
      {canCancel && !isAsked && (
        <button type="button" onClick={() => setIsAsked(true)}>
          Cancel this run…
        </button>
      )}
      {canCancel && isAsked && (
        <span role="alert" class="row">
          <span>
            What has not left is skipped then, for good. What is written stays in HubSpot.
          </span>
          <button type="button" disabled={isBusy} onClick={onCancel}>
            Cancel for good
          </button>
          <button type="button" class="quiet" onClick={() => setIsAsked(false)}>
            Let it go on
          </button>
        </span>
      )}
      {isRunning && (
        <small id="account-hint">
          A pause is for all runs of this account in the queue, until somebody goes on with it.
        </small>
      )}
    </>
  );
}

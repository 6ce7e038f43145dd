import { type RunView, type TargetsView, timeLeftText, waitText } from "@x/batch-import/studio";
import { StatusDot } from "../../view/status-counts.tsx";
import { atLeast, number, plural, quarters, STATUSES } from "../../words.ts";
import { useTimeLeft } from "./use-time-left.ts";

/** How far a run is, and what it does now. */
export function RunProgress({ view }: { view: RunView }) {
  const { counts, limited = 0, repeated = 0, rows, settled, state } = view;
  const left = useTimeLeft(view);
  const met = STATUSES.filter((status) => counts[status] > 0);
  const text = met.map((status) => `${number(counts[status])} ${status}`).join(", ");
  return (
    <section aria-label="Progress">
      <progress aria-label="Rows with an outcome" value={settled} max={rows} />
      <p class="state">
        <strong>{stateText(view)}</strong> {number(settled)} of {plural(rows, "row")}
        {left !== undefined && `, about ${timeLeftText(left)} left at this pace`}
      </p>
      {state === "running" && repeated > 0 && (
        <p class="hint">
          It is slowed down:{" "}
          {atLeast(plural(repeated, "request was", "requests were"), view.isAtLeast)} sent again.{" "}
          {atLeast(number(limited), view.isAtLeast)} got the answer “too many requests” (429)
          {view.history !== undefined &&
            `, and ${number(view.history.failed)} a failure (5xx) or no answer`}
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
      {view.targets !== undefined && <p>{targetsText(view.targets)}</p>}
      {/* Spoken at every change, so it changes rarely. */}
      <p role="status" class="only-heard">
        {state === "running"
          ? `${quarters(settled, rows)} of the rows have an outcome.`
          : `${stateText(view)} ${text}.`}
      </p>
    </section>
  );
}

/** What became of the look for records to associate with. */
function targetsText({ created, found, isMissingLeftOut, missing }: TargetsView): string {
  const parts = [
    `${number(found)} found`,
    ...(created > 0 ? [`${number(created)} created`] : []),
    ...(missing > 0 ? [`${number(missing)} not found`] : []),
  ];
  const then = isMissingLeftOut
    ? "; associations with those that were not found are left out"
    : "; rows that name one that was not found fail";
  return `Records to associate with: ${parts.join(", ")}${missing > 0 ? then : ""}.`;
}

function stateText(view: RunView): string {
  const { isHere, isPausing, isPreparing, queue, state, waiting, wasPaused } = view;
  if (queue !== undefined) return queue.says;
  if (state === "finished") return "Finished.";
  if (state === "undone") return "An undo of it began before its end; it does not go on.";
  if (isPreparing) return "Getting ready: nothing is sent yet.";
  if (state === "to resume") return wasPaused ? "You paused this run." : "Paused.";
  if (state === "refused") return "HubSpot refused what this run asks for.";
  if (!isHere) return "Another program writes this run.";
  if (isPausing) return "Waiting for the last answers.";
  if (waiting === undefined) return "Writing.";
  const text = waitText(waiting);
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

import { isOver, type RunSummary } from "@x/batch-import/studio";
import { useState } from "preact/hooks";
import { addressOf } from "../../route.ts";
import { dayAndTime, number, plural, runTitle, STATUSES } from "../../words.ts";
import { RunLinks } from "../../view/run-links.tsx";
import { StatusDot } from "../../view/status-counts.tsx";

const STATES = {
  running: "Being written",
  "to resume": "Paused",
  refused: "Refused by HubSpot",
  finished: "Finished",
  undone: "Undo begun before its end",
  unreadable: "Cannot be read",
};

/** A run in the list of all. */
export function RunItem({
  run,
  isPicked,
  isBusy,
  onPick,
  onRemove,
}: {
  run: RunSummary;
  isPicked: boolean;
  isBusy: boolean;
  onPick: () => void;
  onRemove: () => void;
}) {
  const { counts, problem, queue, rows, startedAt, state } = run;
  if (state === "unreadable") {
    return (
      <li>
        <h2>{run.run}</h2>
        <p>{problem}</p>
      </li>
    );
  }
  return (
    <li>
      <h2>
        <a href={addressOf("run", run.run)}>{runTitle(run)}</a>
      </h2>
      <p class="state">
        {queue !== undefined && <b class="badge">In the queue</b>}{" "}
        <strong>{queue?.says ?? STATES[state]}</strong> · {plural(rows, "row")} ·{" "}
        {dayAndTime(startedAt)}
        {queue !== undefined && ` · lane ${queue.lane}`}
        {queue?.key !== undefined && ` · key ${queue.key}`}
      </p>
      <ul class="row counts">
        {STATUSES.filter((status) => counts[status] > 0).map((status) => (
          <li key={status}>
            <StatusDot status={status} />
            {status} <b>{number(counts[status])}</b>
          </li>
        ))}
      </ul>
      <RunLinks links={run.links} />
      <div class="row tools">
        <small>{run.run}</small>
        {queue === undefined && (
          <label class="tick">
            <input type="checkbox" checked={isPicked} onChange={onPick} />
            compare <span class="only-heard">{run.run}</span>
          </label>
        )}
        {queue === undefined && isOver(run) && (
          <Remove run={run} isBusy={isBusy} onRemove={onRemove} />
        )}
      </div>
    </li>
  );
}

/** Asks before it removes. */
function Remove({
  run: { command, run },
  isBusy,
  onRemove,
}: {
  run: RunSummary;
  isBusy: boolean;
  onRemove: () => void;
}) {
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked) {
    return (
      <button type="button" class="quiet" onClick={() => setIsAsked(true)}>
        Remove… <span class="only-heard">{run}</span>
      </button>
    );
  }
  const all = run.includes("/") ? ", and the runs that were done with it" : "";
  return (
    <span role="alert" class="row">
      <span>
        Its rows, reasons and former values are gone then{all}: it cannot be undone any more. What
        it wrote stays in HubSpot.
        {command === undefined &&
          " Who imports its file again is no longer told that this run wrote it before."}
      </span>
      <button type="button" disabled={isBusy} onClick={onRemove}>
        Remove for good
      </button>
      <button type="button" class="quiet" onClick={() => setIsAsked(false)}>
        Keep
      </button>
    </span>
  );
}

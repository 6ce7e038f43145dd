import type { RunView } from "@x/batch-import/studio";
import { number, STATUSES } from "../words.ts";

type Status = (typeof STATUSES)[number];

/** How many rows there are of each outcome; press one to see only those. */
export function StatusCounts({
  view,
  chosen,
  onChange,
}: {
  view: RunView;
  chosen: Status | undefined;
  onChange: (status: Status | undefined) => void;
}) {
  const met = STATUSES.filter((status) => view.counts[status] > 0);
  return (
    <div class="row filters" role="group" aria-label="Show rows">
      <button type="button" aria-pressed={chosen === undefined} onClick={() => onChange(undefined)}>
        all <b>{number(view.settled)}</b>
      </button>
      {met.map((status) => (
        <button
          key={status}
          type="button"
          aria-pressed={chosen === status}
          onClick={() => onChange(status)}
        >
          <StatusDot status={status} />
          {status} <b>{number(view.counts[status])}</b>
        </button>
      ))}
    </div>
  );
}

export function StatusDot({ status }: { status: Status }) {
  return <i class={`dot ${status}`} aria-hidden="true" />;
}

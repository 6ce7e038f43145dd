import type { RunView } from "@x/batch-import/studio";
import { atLeast, dayAndTime, number } from "../../words.ts";

/** What a run has taken so far. */
export function RunFacts({ view }: { view: RunView }) {
  const { dailyRemaining, history, host, isAtLeast, limited, portal, queue, repeated, requests } =
    view;
  const counted = (count: number | undefined) =>
    count === undefined ? undefined : atLeast(number(count), isAtLeast);
  const facts = [
    ["Requests", counted(requests)],
    ["Too many requests (429)", counted(limited)],
    ["Failed (5xx) or not answered", history && number(history.failed)],
    ["Sent again", counted(repeated)],
    ["Requests left today", dailyRemaining === undefined ? undefined : number(dailyRemaining)],
    ["Portal", portal && `${portal} at ${host}`],
    ["Lane", queue?.lane],
    ["Key", queue?.key],
    ["Submitted", queue && dayAndTime(view.startedAt)],
  ] as const;
  return (
    <dl class="facts">
      {facts.map(
        ([term, value]) =>
          value !== undefined && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

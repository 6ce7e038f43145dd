import type { RunView } from "@x/batch-import/studio";
import { atLeast, number } from "../../words.ts";

/** What a run has taken so far. */
export function RunFacts({ view }: { view: RunView }) {
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

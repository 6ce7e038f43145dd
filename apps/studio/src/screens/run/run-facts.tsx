import type { RunView } from "@x/batch-import/studio";
import { number } from "../../words.ts";

/** What a run has taken so far. */
export function RunFacts({ view }: { view: RunView }) {
  const { dailyRemaining, history, host, limited, portal, repeated, requests } = view;
  const facts = [
    ["Requests", number(requests)],
    ["Refused as too fast (429)", number(limited)],
    ...(history === undefined ? [] : [["Failed (5xx) or not answered", number(history.failed)]]),
    ["Sent again", number(repeated)],
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

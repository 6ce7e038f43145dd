import type { CheckView } from "@x/batch-import/studio";
import { number, plural, timeText } from "../../words.ts";

/** What the write costs: requests, the share of the day's, time. */
export function CostText({ cost }: { cost: CheckView["cost"] }) {
  const { dailyLimit, dailyRemaining, limit, requests, seconds } = cost;
  const share = dailyLimit === undefined ? undefined : (requests / dailyLimit) * 100;
  return (
    <section>
      <h2>What it costs</h2>
      <dl class="facts">
        <div>
          <dt>Requests</dt>
          <dd>{number(requests)}</dd>
        </div>
        {share !== undefined && (
          <div>
            <dt>Of the daily limit</dt>
            <dd>{share < 0.1 ? "under 0.1 %" : `${share.toFixed(1)} %`}</dd>
          </div>
        )}
        {dailyRemaining !== undefined && (
          <div>
            <dt>Left today</dt>
            <dd>{number(dailyRemaining)}</dd>
          </div>
        )}
        <div>
          <dt>Time</dt>
          <dd>{seconds < 1 ? timeText(seconds) : `at least ${timeText(seconds)}`}</dd>
        </div>
      </dl>
      <p class="hint">
        HubSpot takes {plural(limit.requests, "request")} in {limit.perMilliseconds / 1_000} seconds
        from this account.
      </p>
    </section>
  );
}

import type { CheckView } from "@x/batch-import/studio";
import { number, plural, timeText } from "../../words.ts";

/** What the write costs: requests, the share of the day's, time. */
export function CostText({ cost }: { cost: CheckView["cost"] }) {
  const { dailyLimit, dailyRemaining, isLimitKnown, limit, recordRequests, requests, seconds } =
    cost;
  const share = dailyLimit === undefined ? undefined : (requests / dailyLimit) * 100;
  return (
    <section>
      <h2>What it costs</h2>
      <dl class="facts">
        <div>
          <dt>Requests</dt>
          <dd>{`${requests > recordRequests ? "up to" : "about"} ${number(requests)}`}</dd>
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
          <dd>{seconds < 1 ? timeText(seconds) : `about ${timeText(seconds)}`}</dd>
        </div>
      </dl>
      <p class="hint">
        {isLimitKnown
          ? "This account’s limit is"
          : "HubSpot does not say this account’s limit. Its smallest is"}{" "}
        {plural(limit.requests, "request")} in {limit.perMilliseconds / 1_000} seconds.
      </p>
    </section>
  );
}

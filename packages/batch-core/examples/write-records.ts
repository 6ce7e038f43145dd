import { setTimeout as sleep } from "node:timers/promises";
import {
  type Answer,
  type Batch,
  buildRequest,
  interpretAnswer,
  type Job,
  nextDelay,
  parseAnswer,
  planBatches,
  skipBatch,
  summarize,
} from "@x/batch-core";
import type { BatchResult, Outcome, RecordError, Stop } from "@x/batch-types";

/** Writes records, one request after the other. Returns one outcome for each. */
export async function writeRecords(
  job: Job,
  records: Iterable<unknown>,
  getToken: () => Promise<string>,
): Promise<BatchResult> {
  let token = await getToken();
  let stop: Stop | undefined;
  const outcomes: Outcome[] = [];
  const errors: RecordError[] = [];

  for (const step of planBatches(job, records)) {
    // A record that cannot be sent is failed already.
    if ("outcome" in step) outcomes.push(step.outcome);
    const queue: Batch[] = "batch" in step ? [step.batch] : [];
    for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
      if (stop !== undefined) {
        outcomes.push(...skipBatch(batch, stop));
        continue;
      }
      const next = interpretAnswer(batch, await send(batch, token));
      outcomes.push(...next.outcomes);
      errors.push(...next.errors);
      queue.unshift(...next.again);
      stop = next.stop;
      // Without a new token, the old one is refused once more, and that is a stop.
      if (next.refreshToken !== undefined)
        token = await getToken().catch(() => token);
      if (next.pause !== undefined)
        await sleep(nextDelay(next.pause, Math.random()));
    }
  }
  return summarize({ outcomes, errors, stop });
}

async function send(batch: Batch, token: string): Promise<Answer> {
  const { method, path, body } = buildRequest(batch);
  const sentAt = Date.now();
  try {
    const response = await fetch(`https://api.hubapi.com${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    });
    const { status, headers } = response;
    return parseAnswer({ status, headers, text: await response.text(), sentAt });
  } catch (error) {
    // `sent: false` only where you know that nothing left the machine.
    // Then even a create is sent again.
    return { kind: "silence", cause: String(error), sent: true, sentAt };
  }
}

import type { Sandbox } from "@x/batch-sandbox";
import type { PropertyDefinition } from "@x/batch-types";
import {
  type Batch,
  buildRequest,
  interpretAnswer,
  type Job,
  type Outcome,
  parseAnswer,
  planBatches,
} from "../src/index.ts";

const ORIGIN = "https://api.hubapi.com";
const headers = { authorization: "Bearer any", "content-type": "application/json" };

/** Sends the records of a job to a sandbox that never fails. Returns an outcome for each, in their order. */
export async function carryOut(
  sandbox: Sandbox,
  job: Job,
  records: Iterable<unknown>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of planBatches(job, records)) {
    if ("outcome" in step) outcomes.push(step.outcome);
    const queue: Batch[] = "batch" in step ? [step.batch] : [];
    for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
      const { method, path, body } = buildRequest(batch);
      const request = new Request(ORIGIN + path, { method, headers, body: JSON.stringify(body) });
      const response = await sandbox.fetch(request);
      const text = await response.text();
      const answer = parseAnswer({
        status: response.status,
        headers: response.headers,
        text,
        sentAt: 0,
      });
      const next = interpretAnswer(batch, answer);
      outcomes.push(...next.outcomes);
      queue.unshift(...next.again);
    }
  }
  return outcomes.sort((one, other) => one.index - other.index);
}

/** Returns the property definitions of contacts. */
export async function definitionsOf(sandbox: Sandbox): Promise<PropertyDefinition[]> {
  const request = new Request(`${ORIGIN}/crm/properties/2026-09/contacts`, { headers });
  const { results } = (await (await sandbox.fetch(request)).json()) as {
    results: PropertyDefinition[];
  };
  return results;
}

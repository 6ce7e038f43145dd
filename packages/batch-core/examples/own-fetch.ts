import { type Answer, buildRequest, interpretAnswer, planBatches } from "@x/batch-core";

const job = { operation: "update", objectType: "companies" } as const;
const records = [{ id: 512, properties: { city: "Oslo" } }];

for (const step of planBatches(job, records)) {
  if ("outcome" in step) {
    console.log(step.outcome.status); // refused before sending
    continue;
  }
  const { method, path, body } = buildRequest(step.batch);
  const response = await fetch(`https://api.hubapi.com${path}`, {
    method,
    headers: { authorization: "Bearer any-token", "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer: Answer = {
    kind: "response",
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.json(),
  };
  const { outcomes, again } = interpretAnswer(step.batch, answer);
  console.log(outcomes[0]?.status, again.length); //=> failed 0
}

import { type Answer, type Batch, buildRequest, interpretAnswer, planBatches } from "@x/batch-core";

const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

/** Plans, builds and interprets upserts of so many contacts of 8 properties, without JSON text. Returns how many were settled. */
export function prepareCoreWork(count: number): () => number {
  const records = Array.from({ length: count }, (_, index) => ({
    properties: {
      email: `person-${index}@example.com`,
      firstname: `First ${index}`,
      lastname: `Last ${index}`,
      city: "Saint Paul",
      country: "United States",
      phone: "+1 555-0100",
      company: `Company ${index}`,
      jobtitle: "Engineer",
    },
  }));
  const answers = new Map<number, Answer>();
  for (const step of planBatches(job, records)) {
    if ("batch" in step) answers.set(step.batch.entries[0]!.index, answerTo(step.batch));
  }
  return () => {
    let settled = 0;
    for (const step of planBatches(job, records)) {
      if (!("batch" in step)) continue;
      buildRequest(step.batch);
      const answer = answers.get(step.batch.entries[0]!.index)!;
      settled += interpretAnswer(step.batch, answer).outcomes.length;
    }
    return settled;
  };
}

/** What HubSpot answers when all is well: every row, the last first. */
function answerTo(batch: Batch): Answer {
  const results = batch.entries.toReversed().map(({ index, input }) => ({
    id: String(1_000_000 + index),
    new: true,
    archived: false,
    createdAt: "2026-01-01T00:00:00.000Z",
    updatedAt: "2026-01-01T00:00:00.000Z",
    objectWriteTraceId: String(index),
    properties: "properties" in input ? input.properties : {},
  }));
  return { kind: "response", status: 200, headers: {}, body: { status: "COMPLETE", results } };
}

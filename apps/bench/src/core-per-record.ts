import { type Answer, type Batch, buildRequest, interpretAnswer, planBatches } from "@x/batch-core";

const RECORDS = 100_000;
const ROUNDS = 5;

/** CPU time that planning, building and interpreting take per record, JSON text left out. */
export function corePerRecord(): void {
  const records = Array.from({ length: RECORDS }, (_, index) => ({
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
  const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  const batches = [...planBatches(job, records)].flatMap((step) =>
    "batch" in step ? [step.batch] : [],
  );
  const answers = new Map(batches.map((batch) => [batch.entries[0]!.index, answerTo(batch)]));

  console.log("\nCPU to plan, build and interpret records of 8 properties, JSON text left out");
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = process.cpuUsage();
    let settled = 0;
    for (const step of planBatches(job, records)) {
      if (!("batch" in step)) continue;
      buildRequest(step.batch);
      const answer = answers.get(step.batch.entries[0]!.index)!;
      settled += interpretAnswer(step.batch, answer).outcomes.length;
    }
    const { user, system } = process.cpuUsage(start);
    const microseconds = (user + system) / RECORDS;
    if (settled !== RECORDS) throw new Error(`${settled} of ${RECORDS} records were settled.`);
    // The first round warms up.
    if (round > 0) times.push(microseconds);
  }
  times.sort((one, other) => one - other);
  const show = (time: number): string => `${time.toFixed(2)} µs`;
  console.log(
    `  per record: median ${show(times[Math.floor(ROUNDS / 2)]!)}, best ${show(times[0]!)} (aim 2 µs)`,
  );
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

import { expect, test } from "vitest";
import { BATCH_FORMAT } from "./batch-format.ts";
import { planBatches } from "./plan-batches.ts";

// If this test fails, find out whether this version still reads a batch of the version before. If it does not,
// BATCH_FORMAT goes up by one.
test("a batch as JSON, and the number of its format", () => {
  const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  const [step] = planBatches(job, [{ id: "ada@example.com", properties: { firstname: "Ada" } }]);
  expect({ format: BATCH_FORMAT, ...(JSON.parse(JSON.stringify(step)) as object) }).toEqual({
    format: 1,
    batch: {
      job: {
        ...job,
        apiVersion: "2026-09",
        allOrNone: false,
        duplicates: "merge",
        batchSize: 100,
        batchBytes: 4_000_000,
        maxRetries: 10,
      },
      entries: [
        {
          index: 0,
          key: "ada@example.com",
          input: {
            id: "ada@example.com",
            idProperty: "email",
            objectWriteTraceId: "0",
            properties: { firstname: "Ada" },
          },
          attempts: 0,
        },
      ],
      retries: 0,
    },
  });
});

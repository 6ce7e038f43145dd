import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, Batch } from "./batch.ts";
import { interpretAnswer } from "./interpret-answer.ts";
import type { Job } from "./options.ts";
import { aContact, batchOf, response } from "./testing/batches.ts";

const job = { operation: "create", objectType: "contacts" } as const;

/** Follows a batch to its end against an account that refuses every batch with a bad record in it. */
function follow(first: Batch, isBad: (index: number) => boolean, refuse: (batch: Batch) => Answer) {
  const fates = new Map<number, string>();
  const waiting = [first];
  let requests = 0;
  for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
    requests += 1;
    const { entries } = batch;
    const answer = entries.some(({ index }) => isBad(index))
      ? refuse(batch)
      : response(201, {
          results: entries.map(({ index }) => ({
            id: `id-${index}`,
            objectWriteTraceId: String(index),
          })),
        });
    const { outcomes, again } = interpretAnswer(batch, answer);
    for (const { index, status } of outcomes) fates.set(index, status);
    waiting.push(...again);
  }
  return { requests, fates };
}

function hundred(written: Job = job): Batch {
  return batchOf(
    written,
    Array.from({ length: 100 }, (_, index) => aContact(`person-${index}@example.com`)),
  );
}

const nameless = (): Answer => response(400, { category: "VALIDATION_ERROR", message: "No." });

describe("a bad record that nothing names", () => {
  test.each([0, 37, 99])("is found in 15 requests: %i", (bad) => {
    const { requests, fates } = follow(hundred(), (index) => index === bad, nameless);
    expect(requests).toBeLessThanOrEqual(15);
    expect([...fates].filter(([, status]) => status !== "created")).toEqual([[bad, "failed"]]);
    expect(fates.size).toBe(100);
  });

  test("several are found within 2k(⌈log₂(100/k)⌉ + 1) + 1 requests", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 100 }), (bad) => {
        const { requests, fates } = follow(hundred(), (index) => bad.includes(index), nameless);
        const k = bad.length;
        expect(requests).toBeLessThanOrEqual(2 * k * (Math.ceil(Math.log2(100 / k)) + 1) + 1);
        expect(fates.size).toBe(100);
        for (const index of bad) expect(fates.get(index)).not.toBe("created");
        if (![...fates.values()].includes("skipped")) {
          expect([...fates.values()].filter((status) => status === "failed")).toHaveLength(k);
        }
      }),
    );
  });

  test("the search ends early when every sixteenth holds one", () => {
    const { requests, fates } = follow(hundred(), () => true, nameless);
    expect(requests).toBe(31);
    expect([...fates.values()]).toEqual(Array(100).fill("skipped"));
  });
});

describe("a bad record that is named is found in 3 requests", () => {
  const bad = 42;
  const isBad = (index: number): boolean => index === bad;

  test.each<[string, object]>([
    ["by its key in the text", { message: `Contact person-${bad}@example.com already exists.` }],
    ["by its trace id", { message: "No.", context: { objectWriteTraceId: [String(bad)] } }],
    ["by its unique value", { message: "No.", context: { ids: [`PERSON-${bad}@example.com`] } }],
    [
      "by its value in a property",
      {
        message: "No.",
        errors: [
          {
            message: `person-${bad}@example.com is not an e-mail`,
            code: "INVALID_EMAIL",
            context: { propertyName: ["email"] },
          },
        ],
      },
    ],
  ])("%s", (_, body) => {
    const { requests, fates } = follow(hundred(), isBad, () => response(400, body));
    expect(requests).toBe(3);
    expect([...fates].filter(([, status]) => status !== "created")).toEqual([[bad, "failed"]]);
  });

  test("by a property that does not exist: two requests, and all who set it fail", () => {
    const records = Array.from({ length: 100 }, (_, index) =>
      aContact(`person-${index}@example.com`, index % 10 === 0 ? { nope: "x" } : {}),
    );
    const list = [{ message: "nope is unknown", error: "PROPERTY_DOESNT_EXIST", name: "nope" }];
    const message = `Property values were not valid: ${JSON.stringify(list)}`;
    const { requests, fates } = follow(
      batchOf(job, records),
      (index) => index % 10 === 0,
      () => response(400, { category: "VALIDATION_ERROR", message }),
    );
    expect(requests).toBe(2);
    expect([...fates.values()].filter((status) => status === "failed")).toHaveLength(10);
  });
});

test("an answer that names the wrong record is believed once", () => {
  let round = 0;
  const misleading = (batch: Batch): Answer => {
    const wrong = batch.entries.find(({ index }) => index !== 7 && index > round++);
    return response(409, { message: `${wrong?.key ?? "Nobody"} already exists.` });
  };
  const { requests, fates } = follow(hundred(), (index) => index === 7, misleading);
  expect(requests).toBeLessThanOrEqual(17);
  expect([...fates].filter(([, status]) => status !== "created")).toEqual([[7, "failed"]]);
});

test("the allowed options in a text are not taken for the refused value", () => {
  const records = Array.from({ length: 100 }, (_, index) =>
    aContact(`person-${index}@example.com`, { stage: index === 5 ? "prospect" : "lead" }),
  );
  const problem = {
    message: "prospect was not one of the allowed options: [lead, customer]",
    code: "INVALID_OPTION",
    context: { propertyName: ["stage"] },
  };
  const { requests } = follow(
    batchOf(job, records),
    (index) => index === 5,
    () => response(400, { message: "No.", errors: [problem] }),
  );
  expect(requests).toBe(3);
});

test("a job that stops leaves the parts not yet sent skipped", () => {
  const [part] = interpretAnswer(hundred(), nameless()).again;
  const { outcomes, stop } = interpretAnswer(part!, response(403, { message: "no" }));
  expect(stop?.reason).toBe("forbidden");
  expect(outcomes.map(({ status }) => status)).toEqual(Array(100).fill("skipped"));
});

test("every request counts as an attempt of the records in it", () => {
  const [part] = interpretAnswer(hundred(), nameless()).again;
  expect(part?.entries[0]?.attempts).toBe(1);
  const { outcomes } = interpretAnswer({ ...part!, entries: [part!.entries[0]!] }, nameless());
  expect(outcomes[0]?.attempts).toBe(2);
});

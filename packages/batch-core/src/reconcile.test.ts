import { describe, expect, test } from "vitest";
import type { Batch, Interpretation } from "./batch.ts";
import { buildRequest } from "./build-request.ts";
import { interpretAnswer } from "./interpret-answer.ts";
import { skipBatch } from "./skip-batch.ts";
import { aContact, batchOf, response } from "./testing/batches.ts";

const job = { operation: "create", objectType: "contacts" } as const;
const SENT_AT = Date.UTC(2026, 4, 1, 8);
const silence = { kind: "silence", cause: "socket closed", sent: true, sentAt: SENT_AT } as const;
const records = [aContact("Ada@example.com", { city: "Oslo" }), aContact("ben@example.com")];

function afterSilence(given: unknown[] = records): Interpretation {
  return interpretAnswer(batchOf(job, given), silence);
}

const row = (email: string, createdAt?: string, more = {}): object => ({
  id: `id-of-${email}`,
  ...(createdAt && { createdAt }),
  properties: { email, ...more },
});
const missing = (...ids: string[]): object => ({ category: "OBJECT_NOT_FOUND", context: { ids } });

function read(batch: Batch, results: object[], errors: object[] = []): Interpretation {
  return interpretAnswer(batch, response(207, { results, errors }));
}

test("an unanswered create is looked up by its unique property, after a while", () => {
  const { outcomes, again, pause } = afterSilence();
  expect(outcomes).toEqual([]);
  expect(pause).toEqual({ milliseconds: 2_000, scope: "batch", kind: "told", limit: "RECONCILE" });
  expect(again).toHaveLength(1);
  expect(buildRequest(again[0]!)).toEqual({
    method: "POST",
    path: "/crm/objects/2026-03/contacts/batch/read",
    body: {
      idProperty: "email",
      inputs: [{ id: "Ada@example.com" }, { id: "ben@example.com" }],
      properties: ["email", "city"],
      propertiesWithHistory: [],
    },
  });
});

test("what has no unique value stays unknown", () => {
  const { outcomes, again } = afterSilence([{ properties: { city: "Oslo" } }, records[1]]);
  expect(outcomes).toMatchObject([{ index: 0, status: "unknown", reason: "no-answer" }]);
  expect(again[0]?.entries.map(({ index }) => index)).toEqual([1]);
});

test("a record that a 201 does not mention is looked up too", () => {
  const { again } = interpretAnswer(batchOf(job, records), response(201, { results: [] }));
  expect(again).toMatchObject([{ reason: "reconcile" }]);
});

describe("a record that is there", () => {
  test("was created by us, if it is as young as the request", () => {
    const [batch] = afterSilence([records[0]]).again;
    const { outcomes } = read(batch!, [row("ada@example.com", "2026-05-01T08:00:00.150Z")]);
    expect(outcomes).toMatchObject([
      { status: "created", id: "id-of-ada@example.com", attempts: 2, key: "Ada@example.com" },
    ]);
  });

  test("is a conflict, if it is older", () => {
    const [batch] = afterSilence([records[0]]).again;
    const { outcomes } = read(batch!, [row("ada@example.com", "2026-04-30T08:00:00.150Z")]);
    expect(outcomes).toMatchObject([
      { status: "failed", error: { category: "CONFLICT", existingId: "id-of-ada@example.com" } },
    ]);
  });

  test.each([
    ["created", { city: "Oslo" }],
    ["unknown", { city: "Rome" }],
  ])("without a time it is %s by what it says: %j", (status, more) => {
    const [batch] = afterSilence([records[0]]).again;
    expect(read(batch!, [row("ada@example.com", undefined, more)]).outcomes).toMatchObject([
      { status },
    ]);
  });
});

describe("a record that is not there", () => {
  test("counts as not written only when it is missing twice", () => {
    const [first] = afterSilence().again;
    const once = read(first!, [], [missing("Ada@example.com", "ben@example.com")]);
    expect(once.outcomes).toEqual([]);
    expect(once.pause?.milliseconds).toBe(10_000);
    const twice = read(
      once.again[0]!,
      [row("ben@example.com", "2026-05-01T08:00:03Z")],
      [missing("Ada@example.com")],
    );
    expect(twice.outcomes).toMatchObject([
      { index: 0, status: "failed", error: { category: "NOT_WRITTEN" }, attempts: 3 },
      { index: 1, status: "created" },
    ]);
  });

  test("is unknown, if the answer does not say that it is missing", () => {
    const [batch] = afterSilence([records[0]]).again;
    expect(read(batch!, []).outcomes).toMatchObject([{ status: "unknown", reason: "no-answer" }]);
  });
});

describe("when the look-up goes wrong", () => {
  const [batch] = afterSilence().again;

  test.each([response(502), response(429), silence])("it is repeated: %j", (answer) => {
    const { again, outcomes } = interpretAnswer(batch!, answer);
    expect(outcomes).toEqual([]);
    expect(again).toMatchObject([{ reason: "reconcile", retries: 1 }]);
  });

  test.each([response(400, { message: "no" }), response(401, {})])(
    "it is unknown: %j",
    (answer) => {
      const { again, outcomes } = interpretAnswer(batch!, answer);
      expect(again).toEqual([]);
      expect(outcomes.map(({ status }) => status)).toEqual(["unknown", "unknown"]);
    },
  );

  test("and when the run ends before it", () => {
    const outcomes = skipBatch(batch!, { reason: "aborted", message: "enough" });
    expect(outcomes.map(({ status }) => status)).toEqual(["unknown", "unknown"]);
  });
});

test("a search for a bad record goes on after a part of it is looked up", () => {
  const refusal = response(400, { message: "No." });
  const [half] = interpretAnswer(batchOf(job, records), refusal).again;
  const [lookUp] = interpretAnswer(half!, silence).again;
  const { again } = read(lookUp!, [row("ada@example.com", "2026-05-01T08:00:03Z")]);
  expect(again).toMatchObject([{ reason: "isolate", entries: [{ index: 1 }] }]);
});

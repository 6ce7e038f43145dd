import assert from "node:assert/strict";
import {
  type Answer,
  type Batch,
  buildRequest,
  indexesOf,
  interpretAnswer,
  type Job,
  parseAnswer,
  planBatches,
} from "@x/batch-core";
import { createSandbox, type Fault } from "@x/batch-sandbox";
import fc from "fast-check";
import type { Target } from "./fuzz.ts";
import { damagedText } from "./mutate.ts";

const contact = (email: string, city = "Oslo") => ({ properties: { email, city } });
const named = (id: string, city = "Oslo") => ({ id, properties: { city } });
const byEmail = { objectType: "contacts", idProperty: "email" } as const;

/** Jobs with records of which HubSpot refuses some, and what becomes of their requests. */
const CASES: readonly (readonly [job: Job, records: readonly unknown[], fault?: Fault])[] = [
  [
    { operation: "create", objectType: "contacts" },
    [contact("ada@example.com"), contact("oops"), contact("b@example.com")],
  ],
  [
    { operation: "create", objectType: "contacts", allOrNone: true },
    [contact("c@example.com"), contact("oops")],
  ],
  [{ operation: "create", objectType: "companies" }, [{ properties: { nonsense: "1" } }]],
  [{ operation: "upsert", ...byEmail }, [contact("ada@example.com"), contact("d@example.com")]],
  [{ operation: "update", ...byEmail }, [named("ada@example.com"), named("nobody@example.com")]],
  [{ operation: "read", ...byEmail }, [{ id: "ada@example.com" }, { id: "nobody@example.com" }]],
  [{ operation: "archive", objectType: "contacts" }, [{ id: 1 }, { id: "x" }]],
  [{ operation: "create", objectType: "contacts" }, [contact("e@example.com")], refusal(503)],
  [{ operation: "update", objectType: "deals" }, [named("1"), named("2")], refusal(423)],
];

function refusal(status: number): Fault {
  return { kind: "status", status };
}

/** A batch, and what the sandbox answers to its request. */
interface Exchange {
  readonly batch: Batch;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
}

/** The reading of answers: whatever comes back, every record has one fate, and none is invented. */
export async function interpretedAnswers(): Promise<Target> {
  const exchanges = await recordExchanges();
  const status = fc.option(
    fc.oneof(fc.constantFrom(200, 207, 400, 401, 409, 423, 429, 500), fc.nat(999)),
    { freq: 2 },
  );
  const input = fc.constantFrom(...exchanges).chain((exchange) =>
    fc.record({
      exchange: fc.constant(exchange),
      texts: fc.array(damagedText(exchange.text), { minLength: 1, maxLength: 3 }),
      status,
    }),
  );
  return {
    property: fc.asyncProperty(input, async ({ exchange, texts, status }) => {
      const { batch, headers } = exchange;
      const answers = texts.map((text) =>
        parseAnswer({ status: status ?? exchange.status, headers, text, sentAt: 1 }),
      );
      followToTheEnd(batch, answers);
    }) as fc.IAsyncProperty<unknown>,
    async [Symbol.asyncDispose]() {},
  };
}

async function recordExchanges(): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  const sandbox = createSandbox();
  for (const [job, records, fault] of CASES) {
    sandbox.setFaults(fault === undefined ? [] : [{ fault }]);
    for (const step of planBatches({ ...job, maxRetries: 3 }, records)) {
      if (!("batch" in step)) continue;
      const { method, path, body } = buildRequest(step.batch);
      const response = await sandbox.fetch(
        new Request(`https://api.hubapi.com${path}`, {
          method,
          headers: { authorization: "Bearer any", "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
      );
      const { status, headers } = response;
      const text = await response.text();
      exchanges.push({ batch: step.batch, status, headers: Object.fromEntries(headers), text });
    }
  }
  return exchanges;
}

/** More batches do not follow from three retries of three records. */
const MOST_BATCHES = 300;

function followToTheEnd(first: Batch, answers: readonly Answer[]): void {
  const settled: number[] = [];
  const waiting = [first];
  let sent = 0;
  for (let batch = waiting.pop(); batch !== undefined; batch = waiting.pop()) {
    const answer = answers[sent % answers.length]!;
    const { outcomes, again } = interpretAnswer(batch, answer);
    const told = [...outcomes.map(({ index }) => index), ...again.flatMap((one) => indexesOf(one))];
    assert.deepEqual(sorted(told), sorted(indexesOf(batch)), "Each record has one fate.");
    for (const outcome of outcomes) requireProof(outcome, batch, answer);
    requireNoSecondCreate(batch, again, answer);
    settled.push(...outcomes.map(({ index }) => index));
    waiting.push(...again);
    sent += 1;
    assert.ok(sent < MOST_BATCHES, "It comes to no end.");
  }
  assert.deepEqual(sorted(settled), sorted(indexesOf(first)), "Each record is settled once.");
}

function requireProof(
  outcome: ReturnType<typeof interpretAnswer>["outcomes"][number],
  { job }: Batch,
  answer: Answer,
): void {
  if (!("id" in outcome)) return;
  assert.ok(
    answer.kind === "response" && answer.status >= 200 && answer.status < 300,
    "HubSpot confirmed it.",
  );
  if (job.operation !== "archive") {
    assert.ok(
      JSON.stringify(answer.body).includes(JSON.stringify(outcome.id).slice(1, -1)),
      "The id is HubSpot's.",
    );
  }
}

function requireNoSecondCreate({ job }: Batch, again: readonly Batch[], answer: Answer): void {
  if (job.operation !== "create" || answer.kind !== "response" || answer.status < 500) return;
  for (const next of again) {
    assert.match(buildRequest(next).path, /\/batch\/read$/, "A create in doubt is looked up.");
  }
}

function sorted(numbers: readonly number[]): number[] {
  return numbers.toSorted((one, other) => one - other);
}

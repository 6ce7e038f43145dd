import { planBatches } from "@x/batch-core";
import { expect, test } from "vitest";
import { type RunOptions, SEND_NOW, SourceFailedError } from "../index.ts";
import { connect, useServer } from "../testing/account.ts";

const server = useServer();
const job = { operation: "create", objectType: "contacts" } as const;
const record = (name: string) => ({ properties: { email: `${name}@example.com` } });
const [step] = planBatches(job, [record("sent")], { firstIndex: 3 });
const unanswered = step !== undefined && "batch" in step ? [{ batch: step.batch, at: 0 }] : [];

/** Creates contacts of a source; returns each index with its status and e-mail, and why the run stopped. */
async function run(source: Iterable<unknown>, options: RunOptions = {}, given: object = {}) {
  const { client } = connect(server);
  const all = client.run({ ...job, ...given }, source as Iterable<never>, options);
  const { outcomes, stop } = await all.result().catch((error: unknown) => {
    if (error instanceof SourceFailedError) return error.result;
    throw error;
  });
  const emails = (outcome: (typeof outcomes)[number]) =>
    "record" in outcome ? outcome.record?.properties?.["email"] : undefined;
  return {
    told: outcomes.map((outcome) => [outcome.index, outcome.status, emails(outcome)]),
    problem: stop?.message,
  };
}

test("records keep the index that a source gives them, also below the batches of an earlier run", async () => {
  const { told, problem } = await run(
    [
      { index: 1, record: record("a") },
      { index: 2, record: {} },
      SEND_NOW,
      { index: 7, record: record("b") },
      { index: 900, record: record("c") },
    ],
    { unanswered, firstIndex: 1_000 },
  );
  expect(told).toEqual([
    [1, "created", "a@example.com"],
    [2, "failed", undefined],
    [3, "created", "sent@example.com"],
    [7, "created", "b@example.com"],
    [900, "created", "c@example.com"],
  ]);
  expect(problem).toBeUndefined();
});

test("also where records are looked up first, and where all or none are sent", async () => {
  const byDomain = { idProperty: "domain", id: "acme.com", objectType: "companies" };
  const associated = { ...record("a"), associations: [{ to: byDomain, types: [] }] };
  const source = [
    { index: 5, record: associated },
    { index: 8, record: record("b") },
  ];
  expect((await run(source)).told.map(([index]) => index)).toEqual([5, 8]);
  const plain = [8, 9].map((index) => ({ index, record: record(`${index}`) }));
  const { told } = await run(plain, {}, { allOrNone: true });
  expect(told.map(([index, status]) => [index, status])).toEqual([
    [8, "created"],
    [9, "created"],
  ]);
});

const FIRST = { index: 4, record: record("a") };
test.each<[string, unknown[], RunOptions]>([
  ["Some records have an index, and some have none.", [FIRST, record("b")], {}],
  ["A record has the index 4: it comes after 4.", [FIRST, { ...FIRST, record: record("b") }], {}],
  ["A record has the index 1.5: it is not a whole number.", [FIRST, { ...FIRST, index: 1.5 }], {}],
  [
    "A record has the index 3: a batch in `unanswered` has it, too.",
    [
      { ...FIRST, index: 2 },
      { ...FIRST, index: 3 },
    ],
    { unanswered, firstIndex: 9 },
  ],
])("%s The source has failed; what it gave before is settled", async (problem, source, options) => {
  const ended = await run(source, options);
  expect(ended.problem).toBe(`The source of records failed: ${problem}`);
  expect(ended.told[0]).toEqual([(source[0] as typeof FIRST).index, "created", "a@example.com"]);
});

test.each<[string, unknown, RunOptions]>([
  ["A record has the index -1: it is below 0.", { ...FIRST, index: -1 }, {}],
  [
    'A record has the index 4: records with an index need the order "settled".',
    FIRST,
    { order: "input" },
  ],
])("%s Nothing is sent", async (problem, item, options) => {
  expect(await run([item], options)).toEqual({
    told: [],
    problem: `The source of records failed: ${problem}`,
  });
});

test("an item that cannot be read is refused as a record", async () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect((await run([proxy, record("a")])).told).toEqual([
    [0, "failed", undefined],
    [1, "created", "a@example.com"],
  ]);
});

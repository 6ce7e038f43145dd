import { expect, test } from "vitest";
import { interpretAnswer } from "../interpret/interpret-answer.ts";
import { batchOf, response } from "../testing/batches.ts";
import type { Batch } from "./batch.ts";
import { forNextRun } from "./for-next-run.ts";

const SILENCE = { kind: "silence", cause: "Cut off.", sent: true } as const;
const emails = ["ada@example.com", "ben@example.com"];
const creates = batchOf(
  { operation: "create", objectType: "contacts" },
  emails.map((email) => ({ properties: { email } })),
);

/** What follows once HubSpot has said that it has none of the records. */
function provenMissing(batch: Batch): ReturnType<typeof interpretAnswer> {
  const [lookUp] = interpretAnswer(batch, SILENCE).again;
  const errors = emails.map((email) => ({
    category: "OBJECT_NOT_FOUND",
    message: "Not found.",
    context: { ids: [email] },
  }));
  let read = interpretAnswer(lookUp!, response(207, { results: [], errors }));
  while (read.again[0]?.reconciliation !== undefined) {
    read = interpretAnswer(read.again[0], response(207, { results: [], errors }));
  }
  return read;
}

test("a create that is missing is sent once more by a run, and by each run that takes it over", () => {
  let [batch] = provenMissing(creates).again;
  expect(provenMissing(batch!)).toMatchObject({
    again: [],
    outcomes: [{ status: "skipped" }, { status: "skipped" }],
  });
  for (let run = 0; run < 3; run += 1) {
    const read = provenMissing(forNextRun(batch!));
    expect(read).toMatchObject({ outcomes: [], again: [{ reason: "retry" }] });
    [batch] = read.again;
  }
});

test("so is each of the parts of a batch that is searched", () => {
  const [again] = provenMissing(creates).again;
  const [half] = interpretAnswer(again!, response(400)).again;
  expect(JSON.stringify(half!.search?.waiting)).toContain("repeated");
  const taken = forNextRun(half!);
  expect(JSON.stringify(taken)).not.toContain("repeated");
  expect(JSON.parse(JSON.stringify(taken))).toEqual(
    JSON.parse(JSON.stringify(half).replaceAll(',"repeated":true', "")),
  );
});

test("a part that waited: where its record is there now, the create without an answer may have made it", () => {
  const [again] = provenMissing(creates).again;
  const [half] = interpretAnswer(again!, response(400)).again;
  const next = interpretAnswer(forNextRun(half!), SILENCE).again;
  const waiting = next.find(({ reconciliation }) => reconciliation === undefined);
  const conflict = { category: "CONFLICT", message: "Contact already exists. Existing ID: 77" };
  expect(interpretAnswer(waiting!, response(409, conflict)).outcomes).toMatchObject([
    { index: 1, status: "unknown", reason: "no-answer" },
  ]);
});

test("associations that follow a write stay as they are, with retries of their own for each run", () => {
  const associations = [{ to: { objectType: "companies", id: "7" } }];
  const update = batchOf({ operation: "update", objectType: "contacts" }, [
    { id: 1, properties: { city: "Oslo" }, associations },
  ]);
  const [follow] = interpretAnswer(update, response(200, { results: [{ id: "1" }] })).again;
  expect(forNextRun({ ...follow!, retries: 4 })).toEqual(follow);
});

const upsert = batchOf({ operation: "upsert", objectType: "contacts", idProperty: "email" }, [
  { id: "ada@example.com", properties: { city: "Oslo" } },
]);
const interrupted = { ...SILENCE, interrupted: true } as const;
// The limit that a killed program used is met by the next with the first batch that it sends.
const tooMany = response(429, { status: "error", message: "Too many.", policyName: "SECONDLY" });
/** A part of one, which HubSpot has failed to answer as often as a batch is sent again. */
const part: Batch = {
  ...upsert,
  entries: upsert.entries.map((entry) => ({ ...entry, attempts: 9 })),
  search: { waiting: [], kind: "half", hintsLeft: 9, refused: 0, accepted: true, failures: 9 },
};

test.each([
  ["an upsert", upsert],
  ["a part of a batch", part],
  ["a look-up", interpretAnswer(creates, SILENCE).again[0]!],
])("runs that end again and again do not use up the retries of %s", (_, first) => {
  let batch = first;
  for (let run = 0; run < 20; run += 1) {
    for (const answer of [interrupted, tooMany]) {
      const { outcomes, again } = interpretAnswer(
        answer === interrupted ? forNextRun(batch) : batch,
        answer,
      );
      expect({ outcomes, size: again[0]?.entries.length }).toEqual({
        outcomes: [],
        size: first.entries.length,
      });
      [batch] = again as [Batch];
    }
  }
});

test("each run may ask for a new token", () => {
  const unauthorized = response(401, { status: "error", message: "Expired." });
  const [again] = interpretAnswer(creates, unauthorized).again;
  expect(again).toMatchObject({ refreshed: true });
  expect(interpretAnswer(forNextRun(again!), unauthorized).again).toMatchObject([
    { refreshed: true },
  ]);
});

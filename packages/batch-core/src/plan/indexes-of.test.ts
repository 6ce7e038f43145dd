import { expect, test } from "vitest";
import { interpretAnswer, skipBatch } from "../interpret/interpret-answer.ts";
import { batchOf, response } from "../testing/batches.ts";
import type { Batch } from "./batch.ts";
import { indexesOf } from "./indexes-of.ts";
import { mayBeWritten } from "./may-be-written.ts";

const update = { operation: "update", objectType: "contacts" } as const;
const about = (id: number) => ({ id, properties: { city: "Oslo" } });
const batch = batchOf(update, [about(1), about(2), about(2)]);
const SILENCE = { kind: "silence", cause: "Cut off.", sent: true } as const;

/** The first batch that follows an answer. */
const next = (sent: Batch, answer: Parameters<typeof interpretAnswer>[1]): Batch =>
  interpretAnswer(sent, answer).again[0]!;

const half = next(batch, response(400));
const waiting = next({ ...batch, retries: 3 }, SILENCE);
const creates = batchOf({ operation: "create", objectType: "contacts" }, [
  { properties: { email: "ada@example.com" } },
]);
const associations = [{ to: { objectType: "companies", id: "7" } }];
const follow = next(
  batchOf(update, [{ ...about(1), associations }]),
  response(200, { results: [{ id: "1" }] }),
);

test.each<[string, Batch, number[], boolean]>([
  ["as it is planned, also with merged records", batch, [0, 1, 2], false],
  ["sent again after a limit", next(batch, response(429)), [0, 1, 2], false],
  ["sent again after no answer", next(batch, SILENCE), [0, 1, 2], true],
  ["a half of a refused batch, with the half behind it", half, [0, 1, 2], false],
  ["a half of a batch without an answer", waiting, [0, 1, 2], true],
  [
    "a part before others that may be written",
    { ...waiting, mayBeWritten: undefined } as never,
    [0, 1, 2],
    true,
  ],
  ["a look-up of creates", next(creates, SILENCE), [0], true],
  ["the associations of a written record", follow, [0], true],
])(
  "a batch %s: the records that it is about, and whether they may be written",
  (_, one, indexes, may) => {
    expect([indexesOf(one), mayBeWritten(one)]).toEqual([indexes, may]);
    const settled = skipBatch(one, { reason: "aborted", message: "" }).map(({ index }) => index);
    expect(settled.toSorted((a, b) => a - b)).toEqual(indexes);
  },
);

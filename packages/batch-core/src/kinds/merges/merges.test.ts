import { expect, test } from "vitest";
import { fatesOf } from "../../testing/calls.ts";
import { runCall, SILENCE } from "../../testing/run-call.ts";
import { response } from "../../testing/batches.ts";
import { planCall } from "../plan-call.ts";

const MERGE = { about: "records", operation: "merge", objectType: "contacts" } as const;
const survivor = { id: "9", properties: { email: "ada@example.com" } };

test("each pair is a request of its own, in order", () => {
  const pairs = [
    { primary: 1, merge: 2 },
    { primary: "1", merge: "3" },
  ];
  expect(planCall(MERGE, pairs)).toMatchObject({ inOrder: true, batches: [{}, {}] });
  const { outcomes, requests } = runCall(MERGE, pairs, response(200, survivor));
  expect(requests).toEqual(
    ["2", "3"].map((objectIdToMerge) => ({
      method: "POST",
      path: "/crm/objects/2026-09/contacts/merge",
      body: { primaryObjectId: "1", objectIdToMerge },
    })),
  );
  expect(outcomes).toEqual([
    { status: "merged", id: "9", record: survivor, index: 0, key: "2 → 1", attempts: 1 },
    { status: "merged", id: "9", record: survivor, index: 1, key: "3 → 1", attempts: 1 },
  ]);
});

test.each([[SILENCE], [response(500, {})]])("%j: not sent again", (answer) => {
  const { outcomes, requests } = runCall(MERGE, [{ primary: 1, merge: 2 }], answer);
  expect(fatesOf(outcomes)).toEqual(["0 unknown no-answer"]);
  expect(requests).toHaveLength(1);
});

test("an answer without a record confirms nothing", () => {
  const { outcomes } = runCall(MERGE, [{ primary: 1, merge: 2 }], response(200, {}));
  expect(fatesOf(outcomes)).toEqual(["0 unknown unaccounted"]);
});

test("ids that are missing are not said to be the same", () => {
  const { outcomes } = runCall(MERGE, [{}], SILENCE);
  expect(outcomes).toMatchObject([
    { error: { code: "MISSING_ID" }, moreErrors: [{ code: "MISSING_ID" }] },
  ]);
});

test("an error in a success is that of the pair", () => {
  const error = { category: "A", message: "Too many merges." };
  const answer = response(207, { errors: [error] });
  expect(runCall(MERGE, [{ primary: 1, merge: 2 }], answer).outcomes).toEqual([
    { status: "failed", error: { ...error, raw: error }, index: 0, key: "2 → 1", attempts: 1 },
  ]);
});

test.each([[{ primary: 1, merge: "1" }], [{ primary: 1 }], [{ primary: 1, merge: 2, id: 3 }]])(
  "%j is refused before it is sent",
  (pair) => {
    const { outcomes, requests } = runCall(MERGE, [pair], SILENCE);
    expect(outcomes).toMatchObject([{ status: "failed" }]);
    expect(requests).toEqual([]);
  },
);

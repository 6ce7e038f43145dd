import { expect, test } from "vitest";
import { confirmsAll } from "./confirm-archive.ts";
import { interpretAnswer } from "../interpret/interpret-answer.ts";
import { batchOf, response } from "../testing/batches.ts";

const error = { category: "OBJECT_NOT_FOUND", message: "gone", context: { ids: ["2"] } };
const complete = { status: "COMPLETE", completedAt: "2026-05-01T08:00:00Z" };

test.each([
  complete,
  { ...complete, results: [] },
  { ...complete, results: [], errors: [], numErrors: 0 },
  { ...complete, errors: [error], numErrors: 1 },
])("confirms what it does not name: %j", (body) => {
  expect(confirmsAll(body)).toBe(true);
});

test.each([
  {},
  { status: "CANCELED" },
  { status: "PENDING", results: [] },
  { message: "maintenance" },
  { results: [] },
  { errors: [error] },
  { ...complete, results: [{ id: "1" }] },
  { ...complete, results: "none" },
  { ...complete, errors: "none" },
  { ...complete, numErrors: 2, errors: [error] },
  { ...complete, numErrors: 1 },
])("confirms nothing else: %j", (body) => {
  expect(confirmsAll(body)).toBe(false);
});

const two = batchOf({ operation: "archive", objectType: "contacts" }, [{ id: 1 }, { id: 2 }]);
const archived = (index: number, more = {}): object => ({
  status: "archived",
  index,
  key: String(index + 1),
  id: String(index + 1),
  attempts: 1,
  warnings: [],
  ...more,
});
const unaccounted = (index: number): object => ({
  status: "unknown",
  index,
  key: String(index + 1),
  attempts: 1,
  reason: "unaccounted",
  message: "HubSpot answered, and said nothing about this record.",
  advice: "Look the record up in HubSpot before sending it again.",
});

test.each([
  [204, ""],
  [200, { ...complete, results: [] }],
])("records are archived by %i %j", (status, body) => {
  expect(interpretAnswer(two, response(status, body)).outcomes).toEqual([archived(0), archived(1)]);
});

// A proxy may answer so.
test.each([200, 202])("an empty %i confirms nothing: the archive is sent again", (status) => {
  const { outcomes, again } = interpretAnswer(two, response(status, ""));
  expect(outcomes).toEqual([]);
  expect(again).toMatchObject([{ entries: [{ index: 0 }, { index: 1 }] }]);
});

test.each([{ status: "CANCELED" }, { message: "maintenance" }])(
  "records are not archived by a 200 with %j",
  (body) => {
    expect(interpretAnswer(two, response(200, body)).outcomes).toEqual([
      unaccounted(0),
      unaccounted(1),
    ]);
  },
);

test("rows settle only themselves", () => {
  const row = { id: "2", archived: true };
  const body = { ...complete, results: [row] };
  expect(interpretAnswer(two, response(200, body)).outcomes).toEqual([
    unaccounted(0),
    archived(1, { record: { ...row, properties: {} } }),
  ]);
});

import { describe, expect, test } from "vitest";
import { confirmsAll } from "./confirm-archive.ts";
import { interpretAnswer } from "../interpret/interpret-answer.ts";
import { interpretCall } from "../interpret/interpret-call.ts";
import { planCall } from "../kinds/plan-call.ts";
import type { Batch } from "../plan/batch.ts";
import { buildRequest } from "../request/build-request.ts";
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
  message: "The answer said nothing about this record.",
  advice: "Look the record up in HubSpot before sending it again.",
});

test.each([
  [204, ""],
  [200, { ...complete, results: [] }],
])("records are archived by %i %j", (status, body) => {
  expect(interpretAnswer(two, response(status, body)).outcomes).toEqual([archived(0), archived(1)]);
});

// A proxy may answer so.
test.each([
  [200, ""],
  [202, ""],
  [200, { message: "maintenance" }],
  [200, { error: "login_required" }],
])("%i %j confirms nothing: the archive is sent again", (status, body) => {
  const { outcomes, again } = interpretAnswer(two, response(status, body));
  expect(outcomes).toEqual([]);
  expect(again).toMatchObject([{ entries: [{ index: 0 }, { index: 1 }] }]);
});

test("records are not archived by a 200 that is not complete", () => {
  const { outcomes } = interpretAnswer(two, response(200, { status: "CANCELED" }));
  expect(outcomes).toEqual([unaccounted(0), unaccounted(1)]);
});

test("rows settle only themselves", () => {
  const row = { id: "2", archived: true };
  const body = { ...complete, results: [row] };
  expect(interpretAnswer(two, response(200, body)).outcomes).toEqual([
    unaccounted(0),
    archived(1, { record: { ...row, properties: {} } }),
  ]);
});

describe("a 204 without HubSpot's header, which a proxy may have sent", () => {
  const look = (): Batch => interpretAnswer(two, response(204, "", {})).again[0]!;
  const notFound = {
    status: "error",
    category: "OBJECT_NOT_FOUND",
    message: "gone",
    context: { ids: ["1"] },
  };
  const read = { results: [{ id: "2", properties: {} }], errors: [notFound] };

  test("confirms nothing: the records are read at once", () => {
    const { outcomes, pause } = interpretAnswer(two, response(204, "", {}));
    expect([outcomes, pause]).toEqual([[], undefined]);
    expect(buildRequest(look())).toEqual({
      method: "POST",
      path: "/crm/objects/2026-09/contacts/batch/read",
      body: {
        inputs: [{ id: "1" }, { id: "2" }],
        properties: [],
        propertiesWithHistory: [],
      },
    });
  });

  test("what HubSpot does not find is archived; what it still has is read once more, and was not archived", () => {
    const first = interpretAnswer(look(), response(207, read));
    expect(first.outcomes).toEqual([archived(0, { attempts: 2 })]);
    expect(first.pause).toMatchObject({ milliseconds: 10_000, limit: "RECONCILE" });
    const second = interpretAnswer(first.again[0]!, response(207, read));
    expect(second.again).toEqual([]);
    expect(second.outcomes).toEqual([
      {
        status: "skipped",
        reason: "unavailable",
        index: 1,
        key: "2",
        attempts: 3,
        message:
          "The answer to the archive said nothing, and HubSpot still has the record. Perhaps a proxy, a firewall or a login page is in between, or the base URL is wrong.",
      },
    ]);
  });

  test("what a read does not mention is unknown, as is all when it is refused", () => {
    const first = interpretAnswer(look(), response(200, { results: [] }));
    const second = interpretAnswer(first.again[0]!, response(200, { results: [] }));
    expect(second.outcomes).toMatchObject([
      { status: "unknown", reason: "unaccounted" },
      { status: "unknown", reason: "unaccounted" },
    ]);
    const refused = interpretAnswer(look(), response(403, { category: "MISSING_SCOPES" }));
    expect(refused.stop).toBeUndefined();
    expect(refused.outcomes).toMatchObject([{ status: "unknown" }, { status: "unknown" }]);
  });

  test("an association or a property is not known to be archived", () => {
    const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
    const [batch] = planCall(job, [{ name: "shoe_size" }]).batches;
    expect(interpretCall(batch!, response(204, "", {})).outcomes).toMatchObject([
      { status: "unknown", advice: "Send it again: a second time changes nothing." },
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fatesOf } from "../../testing/calls.ts";
import { runCall, SILENCE } from "../../testing/run-call.ts";
import { response } from "../../testing/batches.ts";
import { summarizeCall } from "../calls/summarize-call.ts";

const ADD = { about: "memberships", operation: "add", listId: "7" } as const;
const REMOVE = { ...ADD, operation: "remove" } as const;
const NONE = { recordsIdsAdded: [], recordIdsRemoved: [], recordIdsMissing: [] };
const added = (...ids: unknown[]) => response(200, { ...NONE, recordsIdsAdded: ids });

test("the ids are the body, each once", () => {
  const { requests } = runCall(ADD, ["1", 2, 1], added("1", "2"));
  expect(requests).toEqual([
    { method: "PUT", path: "/crm/lists/2026-09/7/memberships/add", body: ["1", "2"] },
  ]);
  const v3 = runCall({ ...REMOVE, apiVersion: "v3" }, [1], response(200, NONE));
  expect(v3.requests[0]?.path).toBe("/crm/v3/lists/7/memberships/remove");
});

describe("each record has one outcome, in the order of the input", () => {
  test("added, there already, and missing", () => {
    const body = { ...NONE, recordsIdsAdded: [3, "1"], recordIdsMissing: ["4"] };
    const { outcomes } = runCall(ADD, [1, 2, 3, 4, 3], response(200, body));
    expect(outcomes).toEqual([
      { status: "added", index: 0, key: "1", attempts: 1 },
      { status: "unchanged", index: 1, key: "2", attempts: 1 },
      { status: "added", index: 2, key: "3", attempts: 1 },
      { status: "missing", index: 3, key: "4", attempts: 1 },
      { status: "added", index: 4, key: "3", attempts: 1, mergedInto: 2 },
    ]);
    const { counts, status } = summarizeCall(ADD, { outcomes });
    expect(counts).toEqual({
      added: 3,
      unchanged: 1,
      missing: 1,
      failed: 0,
      skipped: 0,
      unknown: 0,
    });
    expect(status).toBe("partial");
  });

  test("removed, and not in it", () => {
    const { outcomes } = runCall(REMOVE, [1, 2], response(200, { recordIdsRemoved: ["2"] }));
    expect(fatesOf(outcomes)).toEqual(["0 unchanged", "1 removed"]);
  });

  test("empty lists may be left out", () => {
    expect(fatesOf(runCall(ADD, [1], response(200, {})).outcomes)).toEqual(["0 unchanged"]);
    // As something between may answer.
    const { outcomes } = runCall(ADD, [1], response(200, { message: "OK" }));
    expect(outcomes).toMatchObject([{ status: "unknown" }]);
  });

  test("an id that is no record id is refused before it is sent", () => {
    const { outcomes, requests } = runCall(ADD, ["", "07", "a", { id: 1 }, 8], added("8"));
    expect(fatesOf(outcomes)).toEqual([
      "0 failed MISSING_ID",
      "1 failed INVALID_ID",
      "2 failed INVALID_ID",
      "3 failed INVALID_ID",
      "4 added",
    ]);
    expect(requests.map(({ body }) => body)).toEqual([["8"]]);
  });
});

describe("nothing is guessed", () => {
  test("an answer with something other than lists says nothing", () => {
    const { outcomes } = runCall(ADD, [1], response(200, { ...NONE, recordIdsMissing: "1" }));
    expect(fatesOf(outcomes)).toEqual(["0 unknown unaccounted"]);
  });

  test("an answer with something other than ids in a list says nothing", () => {
    expect(fatesOf(runCall(ADD, [1, 2], added("1", null)).outcomes)).toEqual([
      "0 unknown unaccounted",
      "1 unknown unaccounted",
    ]);
  });

  test("a record that is added and missing is unknown", () => {
    const { outcomes } = runCall(
      ADD,
      [1],
      response(200, { recordsIdsAdded: [1], recordIdsMissing: [1] }),
    );
    expect(fatesOf(outcomes)).toEqual(["0 unknown unaccounted"]);
  });

  test("beside an id that was not sent, a record that is not named may be that one", () => {
    const { outcomes } = runCall(ADD, [1, 2], added("1", "99"));
    expect(fatesOf(outcomes)).toEqual(["0 added", "1 unknown unidentified"]);
    const missing = response(200, { ...NONE, recordIdsMissing: ["99"] });
    expect(fatesOf(runCall(ADD, [1], missing).outcomes)).toEqual(["0 unknown unidentified"]);
  });

  test("beside an error that names no record, none is confirmed", () => {
    const errors = [{ category: "A", message: "One is bad." }];
    const body = { ...NONE, recordsIdsAdded: ["1"], errors };
    const { outcomes } = runCall(ADD, [1, 2], response(207, body));
    expect(outcomes.map(({ status }) => status)).not.toContain("added");
  });
});

test("no answer: sent again, because a second time changes nothing", () => {
  const { outcomes, requests } = runCall({ ...ADD, maxRetries: 1 }, [1], SILENCE, added());
  expect(fatesOf(outcomes)).toEqual(["0 unchanged"]);
  expect(requests).toHaveLength(2);
});

test("an unknown list refuses every record at once", () => {
  const body = { status: "error", category: "OBJECT_NOT_FOUND", message: "No such list." };
  const { outcomes, requests } = runCall(ADD, [1, 2, 3], response(404, body));
  expect(fatesOf(outcomes)).toEqual([
    "0 failed OBJECT_NOT_FOUND",
    "1 failed OBJECT_NOT_FOUND",
    "2 failed OBJECT_NOT_FOUND",
  ]);
  expect(requests).toHaveLength(1);
});

test("a list that is named by no id is refused", () => {
  expect(() => runCall({ ...ADD, listId: "7/../8" }, [1])).toThrow("listId: expected the id");
});

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 8 });

test("law: whatever HubSpot says, each input has one outcome, and none is confirmed that it does not name", () => {
  fc.assert(
    fc.property(ids, ids, ids, fc.boolean(), (sent, named, missing, asTexts) => {
      const written = (list: number[]) => list.map((id) => (asTexts ? String(id) : id));
      const body = { ...NONE, recordsIdsAdded: written(named), recordIdsMissing: written(missing) };
      const { outcomes } = runCall(ADD, sent, response(200, body));
      expect(outcomes.map(({ index }) => index)).toEqual(sent.map((_, index) => index));
      for (const [place, id] of sent.entries()) {
        const { status } = outcomes[place]!;
        expect(status === "added").toBe(named.includes(id) && !missing.includes(id));
        expect(status === "missing").toBe(missing.includes(id) && !named.includes(id));
      }
    }),
  );
});

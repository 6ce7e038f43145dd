import type { Outcome, RecordRow } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { mergeWritten } from "./merge-written.ts";
import { createUndoer, type WrittenRecord } from "./undo-record.ts";

const undo = createUndoer({ objectType: "contacts" }, [
  { name: "city", type: "string" },
  { name: "jobtitle", type: "string" },
  {
    name: "tags",
    type: "enumeration",
    fieldType: "checkbox",
    options: ["a", "b", "c"].map((value) => ({ value, label: value })),
  },
]);

function found(properties: NonNullable<RecordRow["properties"]>, id = "7"): Outcome {
  const record = { id, properties };
  return { index: 0, attempts: 1, status: "found", id, record, warnings: [] };
}

const error = { category: "OBJECT_NOT_FOUND", code: "OBJECT_NOT_FOUND", message: "None." };
const missing: Outcome = { index: 0, attempts: 1, status: "failed", error };

const city = { property: "city", from: "Paris", to: "London" };
const title = { property: "jobtitle", from: "", to: "Boss" };
const updated = (...changes: (typeof city)[]): WrittenRecord => ({
  id: "7",
  status: "updated",
  changes,
});

const created: WrittenRecord = { id: "7", status: "created", createdWith: ["city"] };

/** As HubSpot answers a read with history. */
function withHistory(city: string | null | undefined, history: unknown): Outcome {
  const record = {
    id: "7",
    properties: city === undefined ? {} : { city },
    propertiesWithHistory: history,
  } as RecordRow;
  return { index: 0, attempts: 1, status: "found", id: "7", record, warnings: [] };
}

const past = [
  { value: "Oslo", timestamp: "2026-05-02T08:00:00Z" },
  { value: "Rome", timestamp: "2026-05-01T08:00:00Z" },
];

test("a created record is archived, where it has the values that it was created with", () => {
  const archive = { action: "archive", id: "7" };
  expect(undo({ id: "7", status: "created" }, found({ city: "Oslo" }))).toEqual(archive);
  expect(undo(created, withHistory("Rome", { city: past }))).toEqual(archive);
  // In whatever order they are told; of those with one time, the last one is the oldest.
  expect(undo(created, withHistory("Rome", { city: past.toReversed() }))).toEqual(archive);
  const atOnce = past.map((one) => ({ ...one, timestamp: past[0]!.timestamp }));
  expect(undo(created, withHistory("Rome", { city: atOnce }))).toEqual(archive);
  // Created blank, and never written since.
  expect(undo(created, withHistory(null, { city: [] }))).toEqual(archive);
  // What others wrote to a property that the run left alone.
  const others = { city: past.slice(1), jobtitle: [{ value: "Boss" }] };
  expect(undo(created, withHistory("Rome", others))).toEqual(archive);
});

test("a created record that others changed since is kept, with both values", () => {
  expect(undo(created, withHistory("Oslo", { city: past }))).toEqual({
    action: "kept",
    message: "Changed since.",
    kept: [{ property: "city", from: "Oslo", to: "Rome", why: "changed-since" }],
  });
});

test("a created record that further rows wrote is kept, unless it has what they wrote last", () => {
  const rows = (to: string, properties = ["city"]): WrittenRecord => ({
    ...created,
    createdWith: properties,
    rewritten: [{ property: "city", to }],
  });
  const archive = { action: "archive", id: "7" };
  expect(undo(rows("Oslo"), withHistory("Oslo", { city: past }))).toEqual(archive);
  expect(undo(rows("Oslo", []), withHistory("Oslo", {}))).toEqual(archive);
  expect(undo(rows(""), withHistory(null, { city: past }))).toEqual(archive);
  // HubSpot may have taken the blanks away.
  expect(undo(rows(" Oslo "), withHistory("Oslo", { city: past }))).toEqual(archive);
  expect(undo(rows("Oslo"), withHistory("Bonn", { city: past }))).toMatchObject({
    action: "kept",
    kept: [{ property: "city", from: "Bonn", to: "Oslo", why: "changed-since" }],
  });
  // What was created, which others gave back.
  expect(undo(rows("Oslo"), withHistory("Rome", { city: past }))).toMatchObject({ action: "kept" });
});

test.each([
  ["a;b", ["tags"], "archive"],
  ["a;b;c", ["tags"], "kept"],
  ["b", [], "archive"],
  ["a;b", [], "kept"],
])("what further rows added to the list of a created record counts: %s", (tags, names, action) => {
  const history = { tags: [{ value: "a", timestamp: "2026-05-01T08:00:00Z" }] };
  const record = { id: "7", properties: { tags }, propertiesWithHistory: history };
  const added = { ...created, createdWith: names, rewritten: [{ property: "tags", to: ";b" }] };
  const read = { index: 0, attempts: 1, status: "found", id: "7", record, warnings: [] } as const;
  expect(undo(added, read)).toMatchObject({ action });
});

test.each([
  ["no history", undefined],
  ["null", null],
  ["none of the property", {}],
  ["null for it", { city: null }],
  ["an object for it", { city: {} }],
  ["a text for it", { city: "x" }],
  ["null for a value", { city: [null] }],
  ["a value that is a text", { city: ["Rome"] }],
  ["no value", { city: [{ timestamp: "2026-05-01T08:00:00Z" }] }],
  ["a value of null", { city: [{ value: null, timestamp: "2026-05-01T08:00:00Z" }] }],
  ["no time", { city: [{ value: "Rome" }] }],
  ["a time that is none", { city: [{ value: "Rome", timestamp: "?" }] }],
  ["a time that is a number", { city: [{ value: "Rome", timestamp: 5 }] }],
  ["no value at all, though it has one", { city: [] }],
])(
  "a created record is kept where HubSpot does not tell what it was created with: %s",
  (_, history) => {
    expect(undo(created, withHistory("Rome", history))).toEqual({
      action: "kept",
      message: "HubSpot's value could not be read.",
      kept: [{ property: "city", to: "", why: "not-read" }],
    });
  },
);

test("a created record is kept where its values cannot be read", () => {
  expect(undo(created, withHistory(undefined, { city: past }))).toMatchObject({
    action: "kept",
    kept: [{ property: "city", to: "Rome", why: "not-read" }],
  });
  expect(undo(created, withHistory(undefined, {}))).toMatchObject({
    kept: [{ property: "city", to: "", why: "not-read" }],
  });
});

test("a created record into which others merged another one is kept", () => {
  expect(undo({ id: "7", status: "created" }, found({ hs_merged_object_ids: "3" }))).toEqual({
    action: "kept",
    message: "Others merged another record into it.",
  });
});

test("of one that was not changed, nothing is to be done", () => {
  expect(undo({ id: "7", status: "unchanged" }, undefined)).toEqual({
    action: "reversed",
    message: "The run changed none of its values.",
  });
});

test("one that was missing before, and was surely created, is archived", () => {
  const written = { id: "7", status: "created", wasMissing: true } as const;
  expect(undo(written, found({}))).toEqual({ action: "archive", id: "7" });
});

test("an updated one gets its former values, where HubSpot has those that were written", () => {
  expect(undo(updated(city, title), found({ city: "London", jobtitle: "Boss" }))).toEqual({
    action: "update",
    id: "7",
    changes: [
      { property: "city", from: "London", to: "Paris" },
      { property: "jobtitle", from: "Boss", to: "" },
    ],
    kept: [],
  });
});

test("a value that others changed is kept, with both values", () => {
  expect(undo(updated(city, title), found({ city: "Oslo", jobtitle: "Boss" }))).toEqual({
    action: "update",
    id: "7",
    changes: [{ property: "jobtitle", from: "Boss", to: "" }],
    kept: [{ property: "city", from: "Oslo", to: "Paris", why: "changed-since" }],
  });
  expect(undo(updated(city), found({ city: "Oslo" }))).toEqual({
    action: "kept",
    message: "Changed since.",
    kept: [{ property: "city", from: "Oslo", to: "Paris", why: "changed-since" }],
  });
});

test.each([updated(city), { id: "7", status: "created" } as const])(
  "a record that was merged into another one is kept, and the other left alone: %o",
  (written) => {
    const read = found({ city: "London" }, "9");
    expect(undo(written, read)).toEqual({
      action: "kept",
      message: "It was merged into record 9.",
    });
  },
);

test("whether an update without an answer was written, the record tells", () => {
  const unknown = { ...updated(city), status: "unknown" } as const;
  expect(undo(unknown, found({ city: "London" }))).toMatchObject({ action: "update" });
  expect(undo(unknown, found({ city: "Paris" }))).toMatchObject({ action: "reversed" });
  expect(undo(unknown, found({ city: "Oslo" }))).toMatchObject({ action: "kept" });
  expect(undo(unknown, undefined)).toMatchObject({ action: "unknown" });
});

test("a record that may have been created is named, and not archived", () => {
  const unknown = { id: "", status: "unknown", wasMissing: true } as const;
  expect(undo(unknown, undefined)).toMatchObject({ action: "unknown" });
  expect(undo({ ...unknown, id: "7" }, missing)).toMatchObject({ action: "unknown" });
  expect(undo(unknown, missing)).toEqual({
    action: "reversed",
    message: "There is no such record, as before the run.",
  });
  expect(undo(unknown, found({}))).toEqual({
    action: "unknown",
    message:
      "There was no such record before the run. Record 7 is there now, and it is unknown whether the run created it. Archive it by hand if it is not wanted.",
  });
});

test("each value that stays has its own reason, and the message has them all, each once", () => {
  const stage = { property: "lifecyclestage", from: "lead", to: "customer" };
  const undoer = createUndoer({ objectType: "contacts" }, [
    { name: "city", type: "string" },
    {
      name: "lifecyclestage",
      type: "enumeration",
      options: ["lead", "customer"].map((value, displayOrder) => ({
        value,
        label: value,
        displayOrder,
      })),
    },
  ]);
  const now = (city: string) => found({ city, lifecyclestage: "customer" });
  const stays = { property: "lifecyclestage", from: "customer", to: "lead", why: "forward-only" };
  expect(undoer(updated(stage), now("London"))).toEqual({
    action: "kept",
    message: "HubSpot does not let it go back.",
    kept: [stays],
  });
  expect(undoer(updated(stage, city), now("Oslo"))).toEqual({
    action: "kept",
    message: "HubSpot does not let it go back. Changed since.",
    kept: [stays, { property: "city", from: "Oslo", to: "Paris", why: "changed-since" }],
  });
});

describe("nothing is to be done", () => {
  test.each<[string, WrittenRecord, Outcome | undefined, string, string]>([
    ["former values", updated(city), found({ city: "Paris" }), "reversed", "has the former values"],
    ["a created record is gone", { id: "7", status: "created" }, missing, "reversed", "not there"],
    ["an updated one is gone", updated(city), missing, "kept", "not there any more"],
    ["no before-image", { id: "7", status: "updated" }, found({}), "kept", "were not kept"],
    [
      "no record before, and an update",
      { id: "7", status: "updated", wasMissing: true, changes: [city] },
      found({}),
      "kept",
      "There was no record before the run; the run has probably created it.",
    ],
    ["archived", { id: "7", status: "archived" }, undefined, "kept", "no call that restores"],
    ["unknown", { id: "7", status: "unknown" }, found({}), "unknown", "unknown whether"],
    ["no answer", updated(city), undefined, "kept", "could not be read"],
    ["a value that was not read", updated(city), found({}), "kept", "could not be read"],
  ])("%s", (_, written, read, action, message) => {
    const said = undo(written, read);
    expect(said).toMatchObject({ action, message: expect.stringContaining(message) });
  });
});

describe("two writings of one record", () => {
  test("are undone together", () => {
    const later = { property: "city", from: "London", to: "Oslo" };
    const changes = mergeWritten([city, title], [later]);
    expect(changes).toEqual([{ ...city, to: "Oslo" }, title]);
    expect(undo(updated(...changes), found({ city: "Oslo", jobtitle: "Boss" }))).toMatchObject({
      changes: [
        { property: "city", from: "Oslo", to: "Paris" },
        { property: "jobtitle", from: "Boss", to: "" },
      ],
    });
  });

  test("of different properties are both undone", () => {
    const tags = { property: "tags", from: "a", to: ";b" };
    const changes = mergeWritten([city], [tags]);
    expect(changes).toEqual([city, tags]);
    expect(undo(updated(...changes), found({ city: "London", tags: "a;b" }))).toEqual({
      action: "update",
      id: "7",
      changes: [
        { property: "city", from: "London", to: "Paris" },
        { property: "tags", from: "a;b", to: "a" },
      ],
      kept: [],
    });
  });

  test("that add to a list add both", () => {
    const tags = (from: string, to: string) => ({ property: "tags", from, to });
    const changes = mergeWritten([tags("a", ";b")], [tags("a;b", ";c")]);
    expect(changes).toEqual([tags("a", ";b;c")]);
    expect(mergeWritten(changes, [tags("a;b;c", ";c;b")])).toEqual(changes);
    expect(undo(updated(...changes), found({ tags: "a;b;c" }))).toMatchObject({
      action: "update",
      changes: [tags("a;b;c", "a")],
    });
  });
});

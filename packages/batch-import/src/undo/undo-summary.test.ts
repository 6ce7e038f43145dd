import type { Undo } from "@x/batch-core";
import { expect, test } from "vitest";
import { createUndoCounter } from "./undo-summary.ts";
import type { UndoneRecord } from "./undone-record.ts";

const NONE = {
  fingerprint: expect.any(String),
  archive: 0,
  update: 0,
  values: 0,
  associations: 0,
  memberships: 0,
  partly: 0,
  reversed: 0,
  kept: 0,
  unknown: 0,
  reasons: [],
  unsaid: 0,
};

function aRecord(id: string, undo: Undo, more: Partial<UndoneRecord> = {}): UndoneRecord {
  return { line: 2, id, undo, associations: [], ...more };
}
const LIST = { id: "7", name: "People" };
const REVERSED: Undo = { action: "reversed", message: "As before." };
const CHANGES = [{ property: "city", from: "Oslo", to: "Paris" }];
const KEPT = [{ property: "name", from: "B", to: "A", why: "changed-since" }] as const;

test.each<[string, readonly UndoneRecord[], object]>([
  ["nothing", [], {}],
  ["a record that was created", [aRecord("1", { action: "archive", id: "1" })], { archive: 1 }],
  [
    "one that gets a value and keeps another one",
    [aRecord("1", { action: "update", id: "1", changes: CHANGES, kept: KEPT })],
    {
      update: 1,
      values: 1,
      partly: 1,
      reasons: [
        { reason: 'name: changed since; now "B", before "A"', first: "line 2 1", records: 1 },
      ],
    },
  ],
  [
    "one that is as before and leaves a list",
    [aRecord("1", REVERSED, { membership: { list: LIST, undo: { action: "remove" } } })],
    { memberships: 1 },
  ],
  ["one that is as before", [aRecord("1", REVERSED)], { reversed: 1 }],
  [
    "reasons once each, with the first record",
    [
      aRecord("1", { action: "unknown", message: "No answer." }, { line: 0 }),
      aRecord("2", { action: "kept", message: "Archived." }),
      aRecord("3", { action: "kept", message: "Archived." }),
    ],
    {
      kept: 2,
      unknown: 1,
      reasons: [
        { reason: "No answer.", first: "1", records: 1 },
        { reason: "Archived.", first: "line 2 2", records: 2 },
      ],
    },
  ],
])("what an undo would do with %s", (_, records, expected) => {
  const counter = createUndoCounter();
  for (const record of records) counter.add(record);
  expect(counter.result()).toEqual({ ...NONE, ...expected });
});

test("ten reasons are said, and of how many records there are more", () => {
  const counter = createUndoCounter();
  for (let n = 0; n < 12; n += 1) {
    counter.add(aRecord(String(n), { action: "kept", message: `Reason ${n}.` }));
  }
  const { kept, reasons, unsaid } = counter.result();
  expect({ kept, said: reasons.length, unsaid }).toEqual({ kept: 12, said: 10, unsaid: 2 });
});

test("two undos have one fingerprint only where they write the same of the same records", () => {
  const fingerprint = (...records: UndoneRecord[]): string => {
    const counter = createUndoCounter();
    for (const record of records) counter.add(record);
    return counter.result().fingerprint;
  };
  const archive = aRecord("1", { action: "archive", id: "1" });
  const update = aRecord("2", { action: "update", id: "2", changes: CHANGES, kept: [] });
  const membership = { list: LIST, undo: { action: "remove" } } as const;
  const other = { ...CHANGES[0]!, to: "Rome" };
  const all = [
    fingerprint(archive, update),
    fingerprint(update),
    fingerprint(aRecord("3", { action: "archive", id: "3" }), update),
    fingerprint(archive, aRecord("3", { action: "update", id: "3", changes: CHANGES, kept: [] })),
    fingerprint(archive, aRecord("2", { action: "update", id: "2", changes: [other], kept: [] })),
    fingerprint(archive, { ...update, membership }),
  ];
  expect(new Set(all).size).toBe(all.length);
  // What stays is not written.
  const kept = aRecord("4", { action: "kept", message: "Archived." });
  expect(fingerprint(archive, kept, { ...update, line: 9 })).toBe(all[0]);
});

import type { AssociationLabel, Change } from "@x/batch-types";
import { expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import type { AboutAssociation } from "../store/kept-association.ts";
import type { KeptRow } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";
import { aTask } from "../testing/a-task.ts";
import { readWrittenRecords } from "./written-records.ts";

const columns = {
  properties: ["name", null],
  associations: [{ column: 1, objectType: "contacts" }],
  leftOut: [],
} as const satisfies Task["columns"];

/** What a run of these rows did, which began with this task. */
function written(
  rows: readonly (readonly [status: KeptRow["status"], id: string, contacts?: string])[],
  more: Partial<Task> = {},
  kept: {
    readonly changes?: readonly Change[];
    readonly associations?: readonly AboutAssociation[];
    readonly members?: readonly string[];
  } = {},
) {
  const store = createMemoryStore(
    aTask(rows.length, { header: ["name", "contacts"], columns, ...more }),
  );
  store.putChanges(kept.changes ?? []);
  store.putAssociations(kept.associations ?? []);
  store.setMembers((kept.members ?? []).map((id) => [id, "added"]));
  store.addRows(
    rows.map(([status, id, contacts = ""], row) => ({
      row,
      line: row + 2,
      status,
      id,
      error: "",
      kind: "",
      correlationId: "",
      cells: JSON.stringify([`Company ${row}`, contacts]),
    })),
  );
  using records = readWrittenRecords(store);
  return [...records.all()];
}

const about = {
  changes: undefined,
  wasMissing: false,
  hasUnlooked: false,
  associations: [],
};

const gave = (to: string) => ({ property: "name", from: "", to });

test("rows are part of it that wrote a record, or may have, and those whose records were added to a list", () => {
  const rows = [
    ["created", "1"],
    ["updated", "2"],
    ["archived", "3"],
    ["unknown", ""],
    ["failed", "4"],
    ["skipped", "5"],
    ["unchanged", "6"],
    ["unchanged", "7"],
  ] as const;
  expect(written(rows, {}, { members: ["7"] })).toEqual([
    { ...about, line: 2, status: "created", id: "1", createdWith: ["name"] },
    { ...about, line: 3, status: "updated", id: "2", rewritten: [gave("Company 1")] },
    { ...about, line: 4, status: "archived", id: "3" },
    { ...about, line: 5, status: "unknown", id: "" },
    { ...about, line: 9, status: "unchanged", id: "7", changes: [] },
  ]);
});

test("a created record has the properties that its row gave it", () => {
  const sent = {
    ...columns,
    properties: ["name", "city", "domain", "phone"],
    clears: [false, false, true, true],
    constants: [["country", "NO"]],
  } as const;
  const store = createMemoryStore(aTask(1, { header: ["a", "b", "c", "d"], columns: sent }));
  const row = { row: 0, line: 2, status: "created", id: "1", error: "", kind: "" } as const;
  const cells = JSON.stringify(["Acme", "", "", null]);
  store.addRows([{ ...row, correlationId: "", cells }]);
  using records = readWrittenRecords(store);
  expect([...records.all()]).toMatchObject([{ createdWith: ["name", "domain", "country"] }]);
});

test("rows of one record are one, by the worst of them", () => {
  const city = { property: "city", from: "", to: "Rome" };
  const change = (index: number): Change => ({
    index,
    status: "update",
    id: "1",
    changes: [{ ...city, from: String(index), to: String(index + 1) }],
    kept: [],
  });
  const both = (...statuses: KeptRow["status"][]) =>
    written(
      statuses.map((status) => [status, "1"] as const),
      {},
      { changes: [change(0), change(1)] },
    );
  expect(both("updated", "updated")).toEqual([
    {
      ...about,
      line: 2,
      status: "updated",
      id: "1",
      changes: [{ ...city, from: "0", to: "2" }],
    },
  ]);
  const [two] = both("created", "updated");
  const rewritten = [{ ...city, from: "0", to: "2" }];
  expect(two).toEqual({
    ...about,
    line: 2,
    status: "created",
    id: "1",
    createdWith: ["name"],
    rewritten,
  });
  expect(both("updated", "unknown")).toMatchObject([{ status: "unknown" }]);
  const created: Change = { index: 0, status: "create", changes: [city] };
  const missing = written([["updated", "1"]], {}, { changes: [created] });
  expect(missing).toEqual([
    { ...about, line: 2, status: "updated", id: "1", wasMissing: true, rewritten: [city] },
  ]);
});

test("of rows that wrote a record after it was created, the last one of the file counts", () => {
  const [one, ...more] = written([
    ["created", "1"],
    ["updated", "1"],
    ["updated", "1"],
  ]);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ createdWith: ["name"], rewritten: [gave("Company 2")] });
  // Both were in the request that created it.
  const [both] = written([
    ["created", "1"],
    ["created", "1"],
  ]);
  expect(both).toEqual({ ...about, line: 2, status: "created", id: "1", createdWith: ["name"] });
});

test("without a look, it is not known what was there before the associations of an update", () => {
  const rows = [
    ["updated", "1", "7"],
    ["updated", "2", " ; "],
    ["created", "3", "7"],
  ] as const;
  const unlooked = (...given: [more?: Partial<Task>, kept?: Parameters<typeof written>[2]]) =>
    written(rows, ...given).map((one) => one.hasUnlooked);
  expect(unlooked()).toEqual([true, false, false]);
  // One that looked keeps what it makes, and of this row it made nothing: what it names is missing, say.
  expect(unlooked({ policy: {} })).toEqual([false, false, false]);
  const looked = { row: 0, to: to("7"), types: [], before: [], status: "associated" } as const;
  expect(unlooked({ policy: {} }, { associations: [looked] })).toEqual([false, false, false]);
});

const plain: AssociationLabel = {
  associationCategory: "HUBSPOT_DEFINED",
  associationTypeId: 1,
  label: null,
};
const boss = { associationCategory: "USER_DEFINED", associationTypeId: 2 } as const;
const buyer = { associationCategory: "USER_DEFINED", associationTypeId: 3 } as const;
const to = (id: string) => ({ objectType: "contacts", id });
const both = [
  ["updated", "1", "7"],
  ["updated", "1", "7"],
] as const;

test("of an association that several rows made, what was before the first counts, and all that they made", () => {
  const associations: AboutAssociation[] = [
    { row: 0, to: to("7"), types: [], before: [], status: "associated" },
    { row: 0, to: to("8"), types: [], before: [], status: "failed" },
    { row: 0, to: to("9"), types: [], before: [], status: "unknown" },
    { row: 1, to: to("7"), types: [boss], before: [plain], status: "associated" },
    { row: 1, to: to("9"), types: [boss], before: [plain], status: "associated" },
  ];
  const rows = [
    ["updated", "1", "7;8;9"],
    ["updated", "1", "7;9"],
  ] as const;
  const [record] = written(rows, { policy: {} }, { associations });
  expect(record!.associations).toEqual([
    { to: to("7"), before: [], made: [boss], status: "associated" },
    { to: to("9"), before: [], made: [boss], status: "unknown" },
  ]);
});

test("what was before is what was looked at first, in whichever order the rows are", () => {
  const first = { row: 1, to: to("7"), types: [], status: "associated" } as const;
  const later = { ...first, row: 0, types: [boss], before: [plain] };
  for (const before of [[], undefined]) {
    const associations: AboutAssociation[] = [{ ...first, before }, later];
    const [record] = written(both, { policy: {} }, { associations });
    expect(record!.associations).toEqual([
      { to: to("7"), before, made: [boss], status: "associated" },
    ]);
  }
  // One that was not made changed nothing, whenever it was looked at.
  const failed: AboutAssociation = { ...later, row: 1, before: [], status: "failed" };
  const [record] = written(both, { policy: {} }, { associations: [failed, later] });
  expect(record!.associations).toMatchObject([{ before: [plain], made: [boss] }]);
});

test("a label that many rows gave is kept once", () => {
  const types = [boss, buyer];
  const associations = Array.from({ length: 50 }, (_, row): AboutAssociation => {
    const one = types[row % 2]!;
    return { row, to: to("7"), types: [one], before: [plain], status: "associated" };
  });
  const rows = associations.map(() => ["updated", "1", "7"] as const);
  const [record] = written(rows, { policy: {} }, { associations });
  expect(record!.associations).toEqual([
    { to: to("7"), before: [plain], made: [boss, buyer], status: "associated" },
  ]);
});

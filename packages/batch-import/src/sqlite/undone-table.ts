import { DatabaseSync } from "node:sqlite";
import { findObjectName, mergeWritten } from "@x/batch-core";
import type { AssociationLabel, AssociationOutcome, PropertyChange } from "@x/batch-types";

type Types = readonly AssociationLabel[];
type To = AssociationOutcome["to"];

/**
 * The state of records once the undos of some later runs are done. The undo of an earlier run comes after those, and must not
 * mistake what they change for changes of other people.
 */
export interface UndoneTable extends Disposable {
  addValues(record: To, values: Readonly<Record<string, string>>): void;
  /** Adds the values that a run gave the record, which its undo does not take back. Of two runs, the later one comes first. */
  addWritten(record: To, changes: readonly PropertyChange[]): void;
  writtenTo(record: To): readonly PropertyChange[];
  /** For two records, the last call counts, whichever of them it named first. */
  addTypes(from: To, to: To, types: Types): void;
  valuesOf(record: To): Readonly<Record<string, string>>;
  /** Undefined where no undo changes the association, or the call came from the other record: types differ by direction. */
  typesOf(from: To, to: To): Types | undefined;
}

/**
 * Makes an empty table: on disk, in a file without a name that goes when the table is disposed of.
 *
 * @example
 * using later = createUndoneTable();
 * later.addValues({ objectType: "contacts", id: "101" }, { city: "Rome" });
 * later.valuesOf({ objectType: "0-1", id: "101" })["city"]; //=> "Rome"
 */
export function createUndoneTable(): UndoneTable {
  // SQLite has a database without a name on disk, for itself.
  const database = new DatabaseSync("");
  database.exec(
    "CREATE TABLE undone (name TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID; BEGIN",
  );
  const put = database.prepare("INSERT OR REPLACE INTO undone VALUES (?, ?)");
  const remove = database.prepare("DELETE FROM undone WHERE name = ?");
  const find = database.prepare("SELECT json FROM undone WHERE name = ?");
  const nameOf = (...records: readonly To[]): string =>
    records.map(({ objectType, id }) => `${findObjectName(objectType)} ${id}`).join(" ");
  const read = (name: string): unknown => {
    const json = find.get(name)?.["json"];
    return typeof json === "string" ? JSON.parse(json) : undefined;
  };
  const valuesOf = (record: To) => (read(nameOf(record)) ?? {}) as Readonly<Record<string, string>>;
  const writtenTo = (record: To) =>
    (read(`written ${nameOf(record)}`) ?? []) as readonly PropertyChange[];

  return {
    addValues: (record, values) =>
      void put.run(nameOf(record), JSON.stringify({ ...valuesOf(record), ...values })),
    addWritten: (record, changes) =>
      void put.run(
        `written ${nameOf(record)}`,
        JSON.stringify(mergeWritten(changes, writtenTo(record))),
      ),
    writtenTo,
    addTypes(from, to, types) {
      remove.run(nameOf(to, from));
      put.run(nameOf(from, to), JSON.stringify(types));
    },
    valuesOf,
    typesOf: (from, to) => read(nameOf(from, to)) as Types | undefined,
    [Symbol.dispose]: () => database.close(),
  };
}

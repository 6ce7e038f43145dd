import { DatabaseSync } from "node:sqlite";
import {
  findObjectName,
  isPrimary,
  type MadeAssociation,
  mergeWritten,
  type WrittenRecord,
} from "@x/batch-core";
import type { AssociationType, PropertyChange } from "@x/batch-types";
import { isSameType } from "../look/same-type.ts";
import type { KeptAssociation } from "../store/kept-association.ts";

/** What a run did to a record, and the first line that names it. */
export interface WrittenLine extends WrittenRecord {
  readonly line: number;
  /** Of a record that may have been created: the value by which it can be found. */
  readonly key?: string | undefined;
  /** The associations that it made, or may have made, in requests of their own. */
  readonly associations: readonly WrittenAssociation[];
  /** It made associations, and did not read which were there before. */
  readonly hasUnlooked: boolean;
  /**
   * The values that the run gave a record which it had created, or one of which it did not keep the values before. `from`
   * says nothing.
   */
  readonly rewritten?: readonly PropertyChange[] | undefined;
}

/** What a run did to the association of a record with another one. */
export interface WrittenAssociation extends MadeAssociation {
  readonly to: KeptAssociation["to"];
  /** When the run began, in milliseconds since 1970. */
  readonly since?: number | undefined;
  /**
   * The types that rows about the other record asked for, seen from that record. Present only for the record that was
   * looked at first.
   */
  readonly back?: readonly AssociationType[] | undefined;
}

/** What a run did to each record, in the order of its first line. */
export interface WrittenRecordsTable extends Disposable {
  /**
   * @param written What one row did. For an id that is there already, both are combined.
   * @param place Of its changes, among those of the run.
   */
  add(
    written: Omit<WrittenLine, "associations">,
    place: number,
    associations: readonly KeptAssociation[],
  ): void;
  all(): Generator<WrittenLine, void, undefined>;
}

/**
 * Makes an empty table: on disk, in a file without a name that goes when the table is disposed of.
 *
 * @param objectType Of the records.
 */
export function createWrittenRecordsTable(objectType: string): WrittenRecordsTable {
  // SQLite has a database without a name on disk, for itself.
  const database = new DatabaseSync("");
  database.exec(
    `CREATE TABLE records (
      number INTEGER PRIMARY KEY, id TEXT, key TEXT, status TEXT, line INTEGER, isKept INTEGER, wasMissing INTEGER, hasUnlooked INTEGER, createdWith TEXT
    ) STRICT;
    CREATE UNIQUE INDEX by_id ON records (id) WHERE id <> '';
    CREATE TABLE changes (number INTEGER, place INTEGER, line INTEGER, changes TEXT, PRIMARY KEY (number, place, line)) STRICT, WITHOUT ROWID;
    CREATE TABLE pairs (id TEXT, object TEXT, toId TEXT, made TEXT, PRIMARY KEY (id, object, toId)) STRICT, WITHOUT ROWID;
    BEGIN`,
  );
  const find = database.prepare("SELECT * FROM records WHERE id = ? AND id <> ''");
  const insert = database.prepare(
    "INSERT INTO records (id, key, status, line, createdWith, isKept, wasMissing, hasUnlooked) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const update = database.prepare(
    "UPDATE records SET status = ?, createdWith = ?, isKept = ?, wasMissing = ?, hasUnlooked = ? WHERE number = ?",
  );
  const putChanges = database.prepare("INSERT INTO changes VALUES (?, ?, ?, ?)");
  const changesOf = database.prepare(
    "SELECT changes FROM changes WHERE number = ? ORDER BY place, line",
  );
  const findPair = database.prepare(
    "SELECT made FROM pairs WHERE id = ? AND object = ? AND toId = ?",
  );
  const putPair = database.prepare("INSERT OR REPLACE INTO pairs VALUES (?, ?, ?, ?)");
  const pairsOf = database.prepare("SELECT object, toId, made FROM pairs WHERE id = ?");

  function addAssociation(id: string, { to, types, before, status, place }: KeptAssociation): void {
    const isMoved = status === "moved";
    if (!isMoved && status !== "associated" && status !== "unknown") return;
    const known = pairOf(id, to);
    const one: PlacedAssociation = isMoved
      ? { before, made: [], status: "associated", place, isMoved }
      : { before, made: types, status, place };
    const both = known === undefined ? one : together(known, one);
    putPair.run(id, to.objectType, to.id, JSON.stringify(both));
  }

  function pairOf(id: string, to: KeptAssociation["to"]): PlacedAssociation | undefined {
    const json = findPair.get(id, to.objectType, to.id)?.["made"];
    return typeof json === "string" ? (JSON.parse(json) as PlacedAssociation) : undefined;
  }

  /** What rows about the other record of a pair did to it, where that record is of the same object. */
  function fromOther(id: string, { objectType: its, id: other }: KeptAssociation["to"]) {
    if (findObjectName(its) !== findObjectName(objectType)) return undefined;
    return pairOf(other, { objectType: its, id });
  }

  function associationsOf(id: string): WrittenAssociation[] {
    const all = pairsOf.all(id).map(({ object, toId, made: json }) => ({
      to: { objectType: String(object), id: String(toId) },
      ...(JSON.parse(String(json)) as PlacedAssociation),
    }));
    return all.flatMap(({ to, before, made, status, isMoved, place }) => {
      const other = fromOther(id, to);
      // What is made of a new record goes with it, and is not taken back.
      const isOthers = other !== undefined && find.get(to.id)?.["status"] !== "created";
      if (isOthers && other.place < place) return [];
      const isUnknown = status === "unknown" || other?.status === "unknown";
      return {
        to,
        before,
        made,
        status: isUnknown ? ("unknown" as const) : status,
        ...(isMoved === true && {
          movedTo: movedTo(before?.filter(isPrimary) ?? [], to.objectType, all),
        }),
        ...(other && { back: other.made }),
      };
    });
  }

  /** What all rows about a record changed together, in the order in which they were sent. */
  function mergedChanges(number: number): readonly PropertyChange[] {
    let merged: readonly PropertyChange[] = [];
    for (const { changes } of changesOf.iterate(number)) {
      merged = mergeWritten(merged, JSON.parse(String(changes)) as PropertyChange[]);
    }
    return merged;
  }

  return {
    add(written, place, associations) {
      const { id, key, line, status, changes, wasMissing, hasUnlooked, createdWith } = written;
      const values = changes ?? written.rewritten ?? [];
      for (const one of associations) addAssociation(id, one);
      const before = id === "" ? undefined : find.get(id);
      // Of several rows of which one may not have been written, nobody knows what HubSpot had in between.
      const isDoubtful =
        before !== undefined && (before["status"] === "unknown" || status === "unknown");
      const isKept = changes !== undefined && !isDoubtful && before?.["isKept"] !== 0;
      const flags = [
        Number(isKept),
        Number(wasMissing || before?.["wasMissing"] === 1),
        Number(hasUnlooked || before?.["hasUnlooked"] === 1),
      ];
      let number = Number(before?.["number"]);
      const names = joined(before?.["createdWith"], createdWith);
      if (before === undefined) {
        number = Number(insert.run(id, key ?? null, status, line, names, ...flags).lastInsertRowid);
      } else {
        const both = worse(before["status"] as WrittenRecord["status"], status);
        update.run(both, names, ...flags, number);
      }
      if (values.length > 0) putChanges.run(number, place, line, JSON.stringify(values));
    },
    *all() {
      const rows = database.prepare("SELECT * FROM records ORDER BY number").iterate();
      for (const row of rows) {
        const { number, id, key, status, line, isKept, wasMissing, hasUnlooked, createdWith } = row;
        const changes = mergedChanges(Number(number));
        // A created record is archived, whatever it had in between.
        const hasBefore = isKept === 1 && status !== "created";
        yield {
          id: String(id),
          key: key === null ? undefined : String(key),
          status: status as WrittenRecord["status"],
          line: Number(line),
          changes: hasBefore ? changes : undefined,
          wasMissing: wasMissing === 1,
          hasUnlooked: hasUnlooked === 1,
          ...(createdWith !== null && {
            createdWith: JSON.parse(String(createdWith)) as readonly string[],
          }),
          ...(!hasBefore && changes.length > 0 && { rewritten: changes }),
          associations: id === "" ? [] : associationsOf(String(id)),
        };
      }
    },
    [Symbol.dispose]: () => database.close(),
  };
}

/** The properties that rows gave a record in the request that created it, as JSON; null where none of them was in it. */
function joined(json: unknown, more: readonly string[] | undefined): string | null {
  if (more === undefined) return typeof json === "string" ? json : null;
  const names = typeof json === "string" ? (JSON.parse(json) as string[]) : [];
  return JSON.stringify([...new Set([...names, ...more])]);
}

interface PlacedAssociation extends MadeAssociation {
  /** Of the look that found what was before. */
  readonly place: number;
  /** HubSpot took a label of it for another one. */
  readonly isMoved?: boolean | undefined;
}

/** The records of an object to which the run gave some of the types. */
function movedTo(
  types: readonly AssociationType[],
  objectType: string,
  all: readonly Pick<WrittenAssociation, "to" | "made">[],
): string[] {
  const isGiven = (one: AssociationType): boolean => types.some((type) => isSameType(one, type));
  return all
    .filter(({ made, to }) => to.objectType === objectType && made.some(isGiven))
    .map(({ to }) => to.id);
}

/**
 * What two rows did to one association. Before both was what the first look found: each row makes its associations after
 * its own look.
 */
function together(one: PlacedAssociation, other: PlacedAssociation): PlacedAssociation {
  const { before, place } = one.place < other.place ? one : other;
  const made = [...one.made];
  // Thousands of rows may give one label.
  for (const type of other.made) if (!made.some((its) => isSameType(its, type))) made.push(type);
  return {
    before,
    place,
    made,
    status: one.status === "unknown" ? one.status : other.status,
    isMoved: one.isMoved === true || other.isMoved === true,
  };
}

const ORDER = ["unknown", "created", "archived", "updated", "unchanged"] as const;

/** What both together are: unknown where one is, and created where it was not there before. */
function worse(
  one: WrittenRecord["status"],
  other: WrittenRecord["status"],
): WrittenRecord["status"] {
  return ORDER.find((status) => status === one || status === other)!;
}

import { type Batch, BATCH_FORMAT, emptyCounts } from "@x/batch-core";
import type {
  CreatedTarget,
  Given,
  ImportStore,
  KeptBatch,
  KeptChange,
  Range,
} from "../store/import-store.ts";
import { type KeptAssociation, statusesOf } from "../store/kept-association.ts";
import type { KeptMember } from "../store/kept-member.ts";
import { IN_HUBSPOT, type KeptRow, UNASSOCIATED } from "../store/settled-row.ts";
import { noStats, type Stats } from "../store/stats.ts";
import type { Task } from "../store/task.ts";

/**
 * Keeps a run in memory, for as long as the program runs: for a page, or a test.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * [store.task.source.rows, store.counts().created]; //=> [1, 0]
 */
export function createMemoryStore(task: Task): ImportStore {
  const rows: (KeptRow | undefined)[] = [];
  const batches = new Map<number, { at: number; batch: Batch; rows: string }>();
  const counts = emptyCounts();
  const given = new Map<number, Given>();
  const changes = new Map<number, KeptChange>();
  /** Of each row, by what they are. */
  const associations = new Map<number, Map<string, KeptAssociation>>();
  let places = 0;
  let undone: string | undefined;
  const members = new Map<string, KeptMember>();
  const targets = new Map<string, CreatedTarget>();
  const stats: Stats[] = [];
  let isConfirmed = task.parent === undefined;
  /** What undoes the changes of the transaction, in their order. */
  let undo: (() => void)[] = [];

  function* settled(from: number): Generator<KeptRow, void, undefined> {
    for (let row = from; row < rows.length; row += 1) {
      const one = rows[row];
      if (one !== undefined) yield one;
    }
  }
  function transaction(change: () => void): void {
    undo = [];
    try {
      change();
    } catch (error) {
      for (const undoOne of undo.toReversed()) undoOne();
      throw error;
    }
  }
  function set<Key, Value>(map: Map<Key, Value>, key: Key, value: Value | undefined): void {
    const before = map.get(key);
    undo.push(() => (before === undefined ? map.delete(key) : map.set(key, before)));
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }
  function addRow(row: KeptRow): void {
    if (rows[row.row] !== undefined) throw new Error(`Row ${row.row} is settled already.`);
    rows[row.row] = row;
    counts[row.status] += 1;
    undo.push(() => {
      rows[row.row] = undefined;
      counts[row.status] -= 1;
    });
  }
  return {
    task,
    keepPortal: (portal) => void Object.assign(task, { portal }),
    transaction,
    addRows(added) {
      for (const row of added) addRow(row);
    },
    putBatch: (id, at, batch, rows) => set(batches, id, { at, batch, rows }),
    deleteBatch: (id) => set(batches, id, undefined),
    batches: () =>
      [...batches]
        .toSorted(([one], [other]) => one - other)
        .map(([id, { at, batch, rows }]) => ({
          id,
          format: BATCH_FORMAT,
          at,
          batch,
          rows: JSON.parse(rows) as KeptBatch["rows"],
        })),
    rowsFrom(row, limit) {
      const found: KeptRow[] = [];
      for (const one of settled(row)) if (found.push(one) === limit) break;
      return found;
    },
    *withStatus(...statuses) {
      for (const one of settled(0)) if (statuses.includes(one.status)) yield one;
    },
    *recordIds(after) {
      const ids = new Set<string>();
      for (const { id, status } of settled(0)) {
        if (id > after && IN_HUBSPOT.includes(status)) ids.add(id);
      }
      yield* [...ids].toSorted(byText);
    },
    *unassociated() {
      for (const one of settled(0)) if (one.kind.startsWith(UNASSOCIATED)) yield one;
    },
    putChanges(added) {
      for (const change of added) set(changes, change.index, { place: (places += 1), change });
    },
    changeOf: (row) => changes.get(row)?.change,
    putAssociations(added) {
      for (const one of added) {
        if (!associations.has(one.row)) set(associations, one.row, new Map());
        const own = associations.get(one.row)!;
        const name = JSON.stringify([nameOf(one.to), one.types]);
        if (!own.has(name)) set(own, name, { ...one, place: (places += 1) });
      }
    },
    settleAssociations(row, outcomes) {
      const statuses = new Map(statusesOf(outcomes).map(({ to, status }) => [nameOf(to), status]));
      const own = associations.get(row) ?? new Map<string, KeptAssociation>();
      for (const [name, one] of own) {
        const status = one.status === "moved" ? undefined : statuses.get(nameOf(one.to));
        set(own, name, { ...one, status: status ?? one.status });
      }
    },
    associationsOf: (row) => [...(associations.get(row)?.values() ?? [])],
    keepsAssociations: () => true,
    keepsMoved: () => true,
    setMembers(changed) {
      for (const [id, member] of changed) set(members, id, member);
    },
    memberOf: (id) => members.get(id),
    addTargets(objectType, ids) {
      for (const id of ids) set(targets, `${objectType} ${id}`, { objectType, id });
    },
    *targets() {
      for (const name of [...targets.keys()].toSorted(byText)) yield targets.get(name)!;
    },
    skippedKinds() {
      const kinds = new Map<string, number>();
      for (const { status, kind } of settled(0)) {
        if (status === "skipped") kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
      return kinds;
    },
    *changes() {
      for (const row of [...changes.keys()].toSorted((one, other) => one - other)) {
        yield changes.get(row)!;
      }
    },
    counts: () => ({ ...counts }),
    settledRanges() {
      const ranges: [number, number][] = [];
      for (const { row } of settled(0)) {
        const last = ranges.at(-1);
        if (last?.[1] === row) last[1] += 1;
        else ranges.push([row, row + 1]);
      }
      return ranges satisfies Range[];
    },
    givenTo: (row) => given.get(row),
    give(taken, run, folder) {
      const all = [...taken];
      const isTaken = (one: Given | undefined): boolean =>
        one !== undefined && one.isConfirmed && one.run !== run;
      if (all.some((row) => isTaken(given.get(row)))) return false;
      for (const row of all) given.set(row, { run, folder, isConfirmed: false });
      return true;
    },
    confirm(run, count) {
      const mine = [...given].filter(([, one]) => one.run === run);
      if (mine.length !== count) return false;
      for (const [row, one] of mine) given.set(row, { ...one, isConfirmed: true });
      return true;
    },
    isConfirmed: () => isConfirmed,
    setConfirmed: () => void (isConfirmed = true),
    undoneBy: () => undone,
    setUndone: (by) => void (undone = by),
    beginSession: () => stats.push(noStats()) - 1,
    setStats(session, one) {
      const before = stats[session]!;
      undo.push(() => (stats[session] = before));
      stats[session] = one;
    },
    stats: () => stats,
    sync: async () => {},
    close: async () => {},
  };
}

function nameOf({ objectType, id }: KeptAssociation["to"]): string {
  return `${objectType} ${id}`;
}

/** Not in the order of a language, which `localeCompare` has. */
function byText(one: string, other: string): number {
  return one < other ? -1 : 1;
}

import { whyKept } from "@x/batch-core";
import { hashText } from "../check/hash-text.ts";
import { NO_LINE } from "../store/row-origin.ts";
import { keptParts } from "./kept-parts.ts";
import { settledEnd, toTakeBack, type UndoneRecord } from "./undone-record.ts";

/** What an undo writes. Plain JSON. */
export interface UndoCounts {
  /** Records to archive, as the run created them. */
  readonly archive: number;
  /** Records to get former values. */
  readonly update: number;
  /** Values that they get. */
  readonly values: number;
  /** Associations to take back, of records that were there before. */
  readonly associations: number;
  /** Memberships in lists to take back. */
  readonly memberships: number;
}

/** What an undo would do, to be agreed to. Plain JSON. */
export interface UndoSummary extends UndoCounts {
  /** A hash of what is written to which records. It differs where the counts are the same and the records are others. */
  readonly fingerprint: string;
  /** Those of them of which a part stays. */
  readonly partly: number;
  /** Records that are as before already. */
  readonly reversed: number;
  /** Records that stay as they are. */
  readonly kept: number;
  /** Records of which it is unknown what the run did. */
  readonly unknown: number;
  /** Why parts stay: the first reasons, each with its first record and the number of records. */
  readonly reasons: readonly {
    readonly reason: string;
    readonly first: string;
    readonly records: number;
  }[];
  /** Records of which a part stays for another reason. */
  readonly unsaid: number;
  /** How many records the run created to associate with, by object. They stay. */
  readonly targetsLeft: Readonly<Record<string, number>>;
  /** Runs that sent rows again, which the undo leaves alone. The last comes first. */
  readonly laterRuns: readonly string[];
  /** What else the user should know; sentences. */
  readonly notes: readonly string[];
}

/** Sums up what undoes records: all of the summary that comes from the records themselves. */
export interface UndoCounter {
  add(record: UndoneRecord): void;
  result(): Omit<UndoSummary, "targetsLeft" | "laterRuns" | "notes">;
}

const MOST_REASONS = 10;

/**
 * Returns what sums up records one after the other.
 *
 * @example
 * const record = { line: 2, id: "101", undo: { action: "archive", id: "101" }, associations: [] } as const;
 * const counter = createUndoCounter();
 * counter.add(record);
 * undoWork(counter.result()); //=> "archive 1 record"
 */
export function createUndoCounter(): UndoCounter {
  const counts = {
    archive: 0,
    update: 0,
    values: 0,
    associations: 0,
    memberships: 0,
    partly: 0,
    reversed: 0,
    kept: 0,
    unknown: 0,
  };
  const reasons = new Map<string, { readonly first: string; records: number }>();
  const hash = new Uint32Array(2);
  const all = new Uint32Array(2);
  function addWork(work: object): void {
    hashText(JSON.stringify(work), hash);
    for (const place of [0, 1]) all[place] = Math.imul(all[place]! ^ hash[place]!, 16_777_619);
  }
  return {
    add(record) {
      const { id, undo } = record;
      const { associations, lists } = toTakeBack(record);
      const isChanged = undo.action === "archive" || undo.action === "update";
      const isWork = isChanged || associations.length + lists.length > 0;
      if (isChanged) counts[undo.action] += 1;
      if (!isWork) counts[settledEnd(record)!] += 1;
      else addWork([id, undo.action, "changes" in undo && undo.changes, associations, lists]);
      if (undo.action === "update") counts.values += undo.changes.length;
      counts.associations += associations.length;
      counts.memberships += lists.length;
      if (isWork && isLeft(record)) counts.partly += 1;
      const reason = keptText(record);
      const same = reasons.get(reason);
      if (same !== undefined) same.records += 1;
      else if (reason !== "" && reasons.size < MOST_REASONS) {
        reasons.set(reason, { first: whereText(record), records: 1 });
      }
    },
    result() {
      const said = [...reasons.values()].reduce((sum, { records }) => sum + records, 0);
      return {
        ...counts,
        fingerprint: [...all].map((part) => part.toString(36)).join("-"),
        reasons: [...reasons].map(([reason, of]) => ({ reason, ...of })),
        unsaid: counts.partly + counts.kept + counts.unknown - said,
      };
    },
  };
}

/** Whether something of a record stays. */
function isLeft(record: UndoneRecord): boolean {
  const { associations, undo } = record;
  const end = settledEnd(record);
  return (
    end === "kept" ||
    end === "unknown" ||
    (undo.action === "update" && undo.kept.length > 0) ||
    associations.some(({ undo: one }) => one.action === "labels" && one.message !== undefined)
  );
}

/** `line 3 512` */
function whereText({ id, line }: UndoneRecord): string {
  return line === NO_LINE ? id : `line ${line} ${id}`;
}

/** `city: changed since; now "Oslo", before "Paris"`; "" for a record that is undone. */
function keptText(record: UndoneRecord): string {
  const { undo } = record;
  const values = "kept" in undo ? (undo.kept ?? []) : [];
  const texts = values.map(({ property, from, to, why }) => {
    const now = from === undefined ? "" : `now ${JSON.stringify(from)}, `;
    // Of a created record nobody knows then what was before.
    if (why === "not-read" && to === "") return `${property}: ${whyKept(why)}`;
    return `${property}: ${whyKept(why)}; ${now}before ${JSON.stringify(to)}`;
  });
  const others = keptParts(record).filter(
    ({ property, result }) => property === undefined && result !== "reversed",
  );
  return [...texts, ...others.map(({ reason }) => reason)].join(", ");
}

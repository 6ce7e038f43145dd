import { whyKept } from "@x/batch-core";
import { NO_LINE } from "@x/batch-import";
import { settledEnd, toTakeBack, type UndoneRecord } from "@x/batch-import/sqlite";
import { numberText, plural } from "../terminal/plural.ts";
import { printable } from "../terminal/printable.ts";
import { keptRows } from "./kept-rows.ts";

const MOST_SHOWN = 10;

/** What an undo would do. Plain JSON. */
export interface UndoSummary {
  /** Records that the run created. */
  readonly archive: number;
  /** Records that get former values. */
  readonly update: number;
  /** Values that they get. */
  readonly values: number;
  /** Associations that are taken back, of records that were there before. */
  readonly associations: number;
  /** Memberships in lists that are taken back. */
  readonly memberships: number;
  /** Records that are as they were before. */
  readonly reversed: number;
  /** Records of which something is taken back, and something stays. */
  readonly partly: number;
  /** Records that stay as they are. */
  readonly kept: number;
  readonly unknown: number;
}

/** Counts what undoes records, and shows the first that are kept. */
export interface UndoCounter {
  add(record: UndoneRecord): void;
  readonly summary: UndoSummary;
  /** Whether records are kept that the text does not show. */
  readonly hasMore: () => boolean;
  /** Why records stay, or something of them does: each reason once, with the first record, and how many there are. */
  reasons(): readonly {
    readonly reason: string;
    readonly first: string;
    readonly records: number;
  }[];
  /** @param where Says where those are that it does not show. */
  text(where: string): string;
}

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
  /** By what is said of them: the first record, and how many more there are. */
  const shown = new Map<string, { readonly where: string; more: number }>();
  /** How many records are kept of which nothing is said. */
  function unsaid(): number {
    const said = [...shown.values()].reduce((sum, { more }) => sum + 1 + more, 0);
    return counts.partly + counts.kept + counts.unknown - said;
  }
  return {
    add(record) {
      const { undo } = record;
      const { associations, lists } = toTakeBack(record);
      if (undo.action === "archive" || undo.action === "update") counts[undo.action] += 1;
      if (!isWork(record)) counts[settledEnd(record)!] += 1;
      if (undo.action === "update") counts.values += undo.changes.length;
      counts.associations += associations.length;
      counts.memberships += lists.length;
      if (isPartly(record)) counts.partly += 1;
      const text = keptText(record);
      const same = shown.get(text);
      if (same !== undefined) same.more += 1;
      else if (text !== "" && shown.size < MOST_SHOWN) {
        shown.set(text, { where: whereText(record), more: 0 });
      }
    },
    get summary() {
      return { ...counts };
    },
    hasMore: () => unsaid() > 0,
    reasons: () =>
      [...shown].map(([reason, { where, more }]) => ({ reason, first: where, records: more + 1 })),
    text(where) {
      const { archive, update, values, partly, reversed, kept, unknown } = counts;
      const { associations, memberships } = counts;
      const lines = [
        archive > 0 &&
          `- ${plural(archive, "record")} to archive, as the run created ${archive === 1 ? "it" : "them"}`,
        update > 0 && `~ ${plural(update, "record")} to get ${plural(values, "former value")}`,
        associations > 0 &&
          `~ ${plural(associations, "association")} to take back, of records that were there before`,
        memberships > 0 && `~ ${plural(memberships, "membership")} of a list to take back`,
        partly > 0 && `! ${plural(partly, "record")} of these only in part`,
        reversed > 0 && `= ${plural(reversed, "record")} as before already`,
        kept > 0 && `! ${plural(kept, "record")} kept`,
        unknown > 0 && `? ${plural(unknown, "record")} of which it is unknown what the run did`,
      ].filter((line) => line !== false);
      const groups = [...shown].map(([text, { where, more: others }]) => {
        const all = others === 0 ? where : `${where} and ${numberText(others)} more`;
        return `  ${printable(`${all}   ${text}`)}`;
      });
      const more = unsaid() > 0 ? [`  … and ${numberText(unsaid())} more${where}`] : [];
      return [...lines, ...groups, ...more].map((line) => `  ${line}\n`).join("");
    },
  };
}

/** Whether a step of the undo writes something of a record. */
function isWork(record: UndoneRecord): boolean {
  const { action } = record.undo;
  const { associations, lists } = toTakeBack(record);
  return action === "archive" || action === "update" || associations.length + lists.length > 0;
}

/** Whether a step of the undo writes something of a record, and something of it stays. */
function isPartly(record: UndoneRecord): boolean {
  const { associations, undo } = record;
  const end = settledEnd(record);
  const isLeft =
    end === "kept" ||
    end === "unknown" ||
    (undo.action === "update" && undo.kept.length > 0) ||
    associations.some(({ undo: one }) => one.action === "labels" && one.message !== undefined);
  return isLeft && isWork(record);
}

/** `archive 1 record, update 2 records and take back 3 associations`, without what there is none of. */
export function workText({
  archive,
  update,
  associations,
  memberships,
}: Pick<UndoSummary, "archive" | "update" | "associations" | "memberships">): string {
  const parts = [
    ...(archive === 0 ? [] : [`archive ${plural(archive, "record")}`]),
    ...(update === 0 ? [] : [`update ${plural(update, "record")}`]),
    ...(associations === 0 ? [] : [`take back ${plural(associations, "association")}`]),
    ...(memberships === 0 ? [] : [`take back ${plural(memberships, "membership")}`]),
  ];
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
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
  const others = keptRows(record).filter(
    ({ property, result }) => property === undefined && result !== "reversed",
  );
  return [...texts, ...others.map(({ reason }) => reason)].join(", ");
}

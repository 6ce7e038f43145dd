import { mergeWritten } from "@x/batch-core";
import type { Change, PropertyChange, Stop } from "@x/batch-types";
import { LOST } from "../look/decide-again.ts";
import { withLeft } from "../look/left-values.ts";
import type { Look, Looked, WantedRow } from "../look/look.ts";
import { createRecordsInFlight } from "../look/records-in-flight.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { SourceRow } from "../store/settled-row.ts";
import type { UnsentOutcome } from "./keep/kept-run.ts";
import { REFUSED } from "./rows-as-records.ts";
import type { Unsent } from "./unsent-notes.ts";

/** What is to be done with rows, once their records were looked at. Those that are not among them are settled. */
interface LookedFirst<One extends SourceRow> {
  readonly toSend: readonly { readonly row: One; readonly record: unknown }[];
  /** Rows of records to which an earlier row is about to be sent. They are looked at when that has its outcome. */
  readonly later: readonly WantedRow<One>[];
  /** Whether HubSpot could not be asked. */
  readonly isStopped: boolean;
}

/** Looks at the records of rows before these are sent. */
export interface LookFirst {
  /** Returns what rows want. Rows that cannot be sent are settled, and left out. */
  wantedBy<One extends SourceRow>(rows: readonly One[]): WantedRow<One>[];
  readonly lookAt: <One extends SourceRow>(
    rows: readonly WantedRow<One>[],
  ) => Promise<LookedFirst<One>>;
  /** Whether each of these rows has to wait. */
  readonly areBusy: (rows: readonly WantedRow[]) => boolean;
  /** What rows want that an earlier process sent. `settleRest` settles those that cannot be sent any more. */
  wantedAgain(rows: readonly SourceRow[]): {
    readonly wanted: readonly WantedRow[];
    readonly settleRest: () => void;
  };
  /** Takes a row that an earlier process sent, and that has no outcome yet. */
  addSent(row: WantedRow): void;
  /** Keeps what rows that are about to be sent change in their records, with the values before. */
  keepChanges(rows: Iterable<number>): void;
  /** Values of the record of a row that the policy of the run leaves as they are. */
  leftOf(row: number): readonly PropertyChange[];
  /** Forgets a row that has its outcome, or is left for later, without having been sent. */
  forget(row: number): void;
}

/** @param task.prepare What a row wants; `REFUSED` for one that is settled. */
export function createLookFirst(task: {
  readonly store: Pick<ImportStore, "putChanges">;
  /** What was sent of a row of which it is not known whether it was written. */
  readonly sentBefore: (row: SourceRow) => Change | undefined;
  readonly look: Look;
  readonly prepare: (row: SourceRow) => unknown;
  readonly isOpen: (row: number) => boolean;
  /** Told how many values of the record of a row are left as they are. */
  readonly onLeft: (row: number, values: number) => void;
  readonly onSettled: (row: SourceRow, outcome: UnsentOutcome) => void;
  /** Told of each row that could not be looked at. */
  readonly onUnsent: (row: Unsent) => void;
  /** Told why HubSpot cannot be asked. */
  readonly onStop: (stop: Stop) => void;
}): LookFirst {
  const { store, sentBefore, look, prepare, isOpen, onLeft, onSettled, onUnsent, onStop } = task;
  const inFlight = createRecordsInFlight(isOpen);
  /** By row, until it is sent or settled. */
  const changes = new Map<number, Change>();
  /** By row, until it has its outcome. */
  const left = new Map<number, readonly PropertyChange[]>();

  function keyOf(wanted: unknown): string | undefined {
    return look.keyOf && `key ${look.keyOf(wanted)}`;
  }

  function isBusy({ row, wanted }: WantedRow): boolean {
    const key = keyOf(wanted);
    return key !== undefined && inFlight.has(key, row.row);
  }

  function wantedBy<One extends SourceRow>(rows: readonly One[]): WantedRow<One>[] {
    return rows.flatMap((row) => {
      const wanted = prepare(row);
      return wanted === REFUSED ? [] : [{ row, wanted }];
    });
  }

  function settle(one: Looked): void {
    const { row, key, decision, read } = one;
    if (decision.action === "settle") {
      const about = { index: -1, key, attempts: read?.attempts ?? 0 };
      onSettled(row, withLeft({ ...about, ...decision.fate }, one.left ?? []));
    } else {
      const why = read !== undefined && "message" in read ? `: ${read.message}` : ".";
      const error = `It could not be looked up${why}`;
      onUnsent({ row: row.row, line: row.line, kind: "unavailable", error });
    }
  }

  /** By all that tells it: its key, and its id, as two e-mails may be of one contact. */
  function recordsOf({ wanted, read }: Looked): string[] {
    const byKey = keyOf(wanted);
    if (byKey === undefined) return [];
    return read !== undefined && "id" in read ? [byKey, `id ${read.id}`] : [byKey];
  }

  return {
    wantedBy,
    async lookAt(rows) {
      type One = (typeof rows)[number];
      const free = rows.filter((one) => !isBusy(one));
      const later: One[] = rows.filter(isBusy);
      const { looked, stop } = free.length === 0 ? { looked: [] } : await look.look(free);
      if (stop !== undefined) onStop(stop);
      const toSend: { row: One["row"]; record: unknown }[] = [];
      const sent = new Set<string>();
      for (const one of looked) {
        const { row, wanted, decision, key, record } = one;
        const records = recordsOf(one);
        onLeft(row.row, one.left?.length ?? 0);
        const waits = records.some((name) => sent.has(name) || inFlight.has(name, row.row));
        if (waits) later.push({ row, wanted });
        else if (decision.action !== "send") settle(one);
        else {
          for (const name of records) {
            sent.add(name);
            inFlight.add(name, row.row);
          }
          if (one.left !== undefined) left.set(row.row, one.left);
          const change = { ...decision.change, index: row.row, key };
          changes.set(row.row, sinceFirst(sentBefore(row), change));
          toSend.push({ row, record });
        }
      }
      return { toSend, later, isStopped: stop !== undefined };
    },
    areBusy: (rows) => rows.every(isBusy),
    wantedAgain(rows) {
      const made = rows.map((row) => ({ row, prepared: look.prepare(row.cells) }));
      const wanted = made.flatMap(({ row, prepared }) =>
        "record" in prepared ? [{ row, wanted: prepared.record }] : [],
      );
      const rest = made.filter(({ prepared }) => "errors" in prepared);
      return {
        wanted,
        settleRest() {
          for (const { row } of rest) onSettled(row, { index: -1, attempts: 0, ...LOST });
        },
      };
    },
    addSent({ row, wanted }) {
      const key = keyOf(wanted);
      if (key !== undefined) inFlight.add(key, row.row);
    },
    keepChanges(rows) {
      const kept: Change[] = [];
      for (const row of rows) {
        const change = changes.get(row);
        changes.delete(row);
        if (change !== undefined && change.status !== "archive") kept.push(change);
      }
      store.putChanges(kept);
    },
    leftOf: (row) => left.get(row) ?? [],
    forget(row) {
      changes.delete(row);
      left.delete(row);
    },
  };
}

/**
 * What a row changes, with the values from before it was sent the first time, as that may have been written. What was surely
 * not written counts no more: since then others may have written.
 */
function sinceFirst(first: Change | undefined, second: Change): Change {
  if (first === undefined || second.status === "create") return second;
  if (first.status !== "update" || second.status !== "update") return first;
  if (first.id !== second.id) return second;
  return { ...second, changes: mergeWritten(first.changes, second.changes) };
}

import type { Row } from "@x/batch-file";
import type { Portal } from "../account/portal.ts";
import { ImportError } from "../errors/import-error.ts";
import { isLeftAlone } from "../results/left-alone.ts";
import type { Given, ImportStore } from "../store/import-store.ts";
import { NO_LINE } from "../store/row-origin.ts";
import { type KeptRow, UNASSOCIATED } from "../store/settled-row.ts";
import { checkPortal } from "./check-portal.ts";
import { createRefusedRows, type WhyRefused } from "./refused-rows.ts";
import { requireNotUndone } from "./require-not-undone.ts";

const UNKNOWN: WhyRefused = {
  code: "UNKNOWN_ROW",
  one: "it is unknown whether this row was written. Look its record up in HubSpot, and take the row out where it is there; or retry unknown rows, too, which may write it a second time.",
  many: "may be written already. Look their records up in HubSpot, and take the rows out whose records are there; or retry unknown rows, too, which may write them a second time.",
};

const NEVER =
  "these rows are not sent again: records were to be archived whose rows were gone, and may be there again since. Nothing was sent. Run the sync again: it looks anew at which rows are gone.";

const LEFT_ALONE: WhyRefused = {
  one: "this row was left alone, as the run was asked to; take it out.",
  many: "were left alone, as the run was asked to; take them out.",
};

/** Which rows of a run may be sent again. */
export interface RetryRows {
  /** All of them, in the order of the source. */
  all(): Generator<KeptRow, void, undefined>;
  /**
   * Takes a row of a result file, by its `hs_line`.
   *
   * @returns the row of the run; undefined where it may not be sent again: `finish` says why.
   */
  check(file: string, row: Row, line: string): KeptRow | undefined;
  /** Those that were taken, in the order of the source. */
  taken(): Generator<KeptRow, void, undefined>;
  /** Refuses a row of a result file for another reason. */
  refuse(file: string, line: number, why: WhyRefused): void;
  /** @throws {ImportError} naming the rows that may not be sent again, those with one reason together. */
  finish(): void;
  /**
   * Records that these rows go to the run of this id.
   *
   * @returns false, and keeps nothing, where some went to another run meanwhile.
   */
  give(run: string, folder?: string): boolean;
  /** The run that they are rows of. */
  readonly store: ImportStore;
  readonly count: number;
  /** How many of them there are of each kind, such as `{ failed: 5, "not associated": 1 }`. */
  counts(): Readonly<Record<string, number>>;
}

export interface RetryOptions {
  /** The portal of the token that they are to be sent with. */
  readonly portal: Portal;
  /** Also rows that may be written already. @default false */
  readonly withUnknown?: boolean;
  /** What `all` yields of a row that may be sent again; undefined for a row that is not wanted. @default the row */
  readonly pick?: (row: KeptRow) => KeptRow | undefined;
}

/**
 * Returns the rows of a finished run that failed or were skipped, to be sent again by a run of their own; and those that were
 * written, but not all of their associations were made: an update or upsert with the same values changes nothing, and
 * neither does an association that is there.
 *
 * @throws {ImportError} with code `OTHER_ACCOUNT` when it is not the portal of the run, and `RETRY` where the rows of the run
 *   are never sent again, and `RUN` when an undo of it began before it was at its end.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * const rows = retry(store, { portal: store.task.portal! });
 * [...rows.all()].map(({ line }) => line); //=> [3]
 */
export function retry(
  store: ImportStore,
  { portal, withUnknown = false, pick = (row) => row }: RetryOptions,
): RetryRows {
  if (store.task.retry === "never") throw new ImportError("RETRY", NEVER);
  requireNotUndone(store);
  checkPortal(store.task, portal);
  const statuses = ["failed", "skipped", ...(withUnknown ? (["unknown"] as const) : [])] as const;
  const canAssociate = repeats(store);
  const taken = new Map<number, string>();
  const refused = createRefusedRows();

  function rowAt(row: number): KeptRow | undefined {
    const [found] = store.rowsFrom(row, 1);
    return found?.row === row ? found : undefined;
  }

  /** Lines grow with the rows. A row without a line is not found. */
  function findRow(line: number): KeptRow | undefined {
    if (line === NO_LINE) return undefined;
    let low = 0;
    let high = store.task.source.rows - 1;
    while (low <= high) {
      const row = Math.floor((low + high) / 2);
      const found = rowAt(row);
      if (found === undefined) return undefined;
      if (found.line === line) return found;
      if (found.line < line) low = row + 1;
      else high = row - 1;
    }
    return undefined;
  }

  function candidates(): Generator<KeptRow, void, undefined> {
    const unassociated = canAssociate ? store.unassociated() : [];
    return inOrder(store.withStatus(...statuses), unassociated);
  }

  /** A run that is not confirmed has sent nothing. */
  function givenTo(row: number): Given | undefined {
    const given = store.givenTo(row);
    return given?.isConfirmed === true ? given : undefined;
  }

  function find(line: string): KeptRow | undefined {
    return /^\d+$/.test(line.trim()) ? findRow(Number(line)) : undefined;
  }

  function whyRefused(found: KeptRow, line: string): WhyRefused | undefined {
    const { row, status } = found;
    const isUnassociated = canAssociate && found.kind.startsWith(UNASSOCIATED);
    if (status === "unknown" && !withUnknown) return UNKNOWN;
    if (isLeftAlone(store.task, found)) return LEFT_ALONE;
    if (!isUnassociated && !statuses.includes(status as never)) return wasWritten(status);
    if (taken.has(row)) return isTwice(line);
    const given = givenTo(row);
    if (given !== undefined) return wentTo(given);
    taken.set(row, kindOf(found));
    return undefined;
  }

  return {
    get count() {
      return taken.size;
    },
    counts() {
      const counts: Record<string, number> = {};
      for (const kind of taken.values()) counts[kind] = (counts[kind] ?? 0) + 1;
      return counts;
    },
    *all() {
      for (const row of candidates()) {
        if (givenTo(row.row) !== undefined || isLeftAlone(store.task, row)) continue;
        const picked = pick(row);
        if (picked === undefined) continue;
        taken.set(row.row, kindOf(row));
        yield picked;
      }
    },
    check(file, { line }, hsLine) {
      const found = find(hsLine);
      const why = found === undefined ? noRow(hsLine) : whyRefused(found, hsLine);
      if (why === undefined) return found;
      refused.add(file, line, why);
      return undefined;
    },
    *taken() {
      for (const row of candidates()) if (taken.has(row.row)) yield row;
    },
    refuse: (file, line, why) => refused.add(file, line, why),
    finish() {
      const [first, ...others] = refused.problems();
      if (first !== undefined) throw new ImportError("RETRY", first, ...others);
    },
    give: (run, folder) => store.give(taken.keys(), run, folder),
    store,
  };
}

/** Whether its rows may be written a second time: a create would make a second record. */
function repeats({ task }: ImportStore): boolean {
  return task.job.operation === "update" || task.job.operation === "upsert";
}

function kindOf({ kind, status }: KeptRow): string {
  return kind.startsWith(UNASSOCIATED) ? "not associated" : status;
}

/** Both in the order of the source. */
function* inOrder(
  some: Iterable<KeptRow>,
  others: Iterable<KeptRow>,
): Generator<KeptRow, void, undefined> {
  const rest = others[Symbol.iterator]();
  let other = rest.next();
  for (const one of some) {
    for (; other.done !== true && other.value.row < one.row; other = rest.next()) yield other.value;
    yield one;
  }
  for (; other.done !== true; other = rest.next()) yield other.value;
}

function noRow(line: string): WhyRefused {
  return {
    one: `hs_line ${JSON.stringify(line)} is not a row of the run.`,
    many: "have an hs_line that is not a row of the run.",
  };
}

function wasWritten(status: string): WhyRefused {
  return { one: `this row was ${status}; take it out.`, many: `were ${status}; take them out.` };
}

function isTwice(line: string): WhyRefused {
  return {
    one: `hs_line ${line} is in the file twice.`,
    many: "have an hs_line that is in the file before; take them out.",
  };
}

function wentTo({ folder, run }: Given): WhyRefused {
  const name = folder === undefined ? `run ${run}` : `the run that began in ${folder}`;
  return {
    one: `this row went to ${name} already; retry that run, or resume it where it is not at its end. If that run is gone, look the record up in HubSpot, and import it from a new file where it is missing.`,
    many: `went to ${name} already; retry that run, or resume it where it is not at its end. If that run is gone, look the records up in HubSpot, and import those that are missing from a new file.`,
  };
}

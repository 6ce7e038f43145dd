import type { ImportStore } from "../store/import-store.ts";
import type { KeptRow } from "../store/settled-row.ts";
import { createIdReader } from "../look/named-id.ts";
import { rowsInFlight } from "../results/rows-in-flight.ts";

/** Hands over the rows of a run in the order of the source. */
export interface RowExport {
  /** Hands over settled rows up to the first open one; the settled rows behind it wait in the store. */
  advance(): Promise<void>;
  /** Hands over all rows that are left; rows in flight as `unansweredRows` describes them. */
  finish(): Promise<void>;
}

const ROWS_PER_READ = 500;

/**
 * Returns what hands the rows of a run to `add`, each once, in the order of the source.
 *
 * @param add The export waits for it. What it throws, `advance` and `finish` throw.
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
 * const told: string[] = [];
 * const rows = createRowExport(store, ({ line, status }) => void told.push(`${line} ${status}`));
 * await rows.finish();
 * told; //=> ["2 created", "3 failed"]
 */
export function createRowExport(
  run: ImportStore,
  add: (row: KeptRow) => void | Promise<void>,
): RowExport {
  let next = 0;

  /** Waits only where it has to, as it is called for every row. */
  function write(row: KeptRow): void | Promise<void> {
    const added = add(row);
    next = row.row + 1;
    return added;
  }

  /** @param until Whether a row waits: it, and all rows behind it, are not written yet. */
  async function writeUntil(until: (row: number) => boolean): Promise<void> {
    for (;;) {
      const rows = run.rowsFrom(next, ROWS_PER_READ);
      for (const row of rows) {
        if (until(row.row)) return;
        const written = write(row);
        if (written !== undefined) await written;
      }
      if (rows.length === 0) return;
    }
  }
  return {
    advance: () => writeUntil((row) => row !== next),
    async finish() {
      for (const open of unansweredRows(run)) {
        await writeUntil((row) => row > open.row);
        await write(open);
      }
      await writeUntil(() => false);
    },
  };
}

/**
 * Returns the rows in flight, in the order of the source: unknown, or written where only their associations have no
 * answer.
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
 * unansweredRows(store); //=> []
 */
export function unansweredRows(run: ImportStore): KeptRow[] {
  return rowsInFlight(run, createIdReader(run.task));
}

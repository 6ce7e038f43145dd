import type { FileBytes } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import { describe, expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import type { ImportStore } from "../store/import-store.ts";
import { aClient } from "../testing/a-client.ts";
import { aRow, aTask } from "../testing/a-task.ts";
import { sendRows } from "./send-rows.ts";

const ROWS = 1_000_000;
const ROWS_PER_PIECE = 10_000;
const MESSAGE = "Interrupted.";

/** A file of a million rows, made as it is read. */
function aLargeFile(rows = ROWS): { readonly file: FileBytes; readonly rowsRead: () => number } {
  const encoder = new TextEncoder();
  let rowsRead = 0;
  const piece = (first: number): string =>
    Array.from({ length: ROWS_PER_PIECE }, (_, n) => `Company ${first + n}\n`).join("");
  const pieces = Array.from({ length: rows / ROWS_PER_PIECE }, (_, n) => n * ROWS_PER_PIECE);
  const size = pieces.reduce((sum, first) => sum + piece(first).length, "name\n".length);
  return {
    rowsRead: () => rowsRead,
    file: {
      name: "rows.csv",
      fileName: "rows.csv",
      size,
      modified: 0,
      read: async () => encoder.encode("name\n"),
      async *stream() {
        yield encoder.encode("name\n");
        for (const first of pieces) {
          rowsRead += ROWS_PER_PIECE;
          yield encoder.encode(piece(first));
        }
      },
    },
  };
}

function create({ name, size }: FileBytes, rows = ROWS): ImportStore {
  return createMemoryStore(aTask(rows, { source: { path: name, bytes: size, rows } }));
}

const settled = (store: ImportStore): number =>
  Object.values(store.counts()).reduce((sum, count) => sum + count, 0);

describe("of a million rows, little is read once the run is to end", () => {
  test("by an interrupt", async () => {
    const { file, rowsRead } = aLargeFile();
    const store = create(file);
    const sandbox = createSandbox();
    const run = sendRows(store, { file, client: aClient(sandbox, () => run.drain(MESSAGE)) });
    expect(await run.ended).toEqual({
      stop: { reason: "aborted", message: MESSAGE },
      problems: [],
      notes: [],
    });
    expect(rowsRead()).toBeLessThan(50_000);
    expect(settled(store)).toBe(sandbox.inspect("companies").length);
    expect(store.counts()).toMatchObject({ created: settled(store) });
    expect(store.batches()).toEqual([]);
  });

  test("by the daily limit", async () => {
    const { file, rowsRead } = aLargeFile();
    const store = create(file);
    const limits = { requests: 100, perMilliseconds: 1_000, daily: 1 };
    const sandbox = createSandbox({ limits, clock: () => 0 });
    const { ended } = sendRows(store, { file, client: aClient(sandbox) });
    expect(await ended).toMatchObject({ stop: { reason: "daily-limit" }, problems: [] });
    expect(rowsRead()).toBeLessThan(50_000);
    expect(store.counts()).toMatchObject({ created: 100, skipped: 0, failed: 0, unknown: 0 });
    expect(store.batches()).toEqual([]);
  });

  test("by a second interrupt, while HubSpot does not answer; what is on its way is unknown", async () => {
    const { file, rowsRead } = aLargeFile();
    const store = create(file);
    let asked: () => void;
    const request = new Promise<void>((resolve) => (asked = resolve));
    const never = new Promise<void>(() => {});
    const client = aClient(createSandbox(), () => {
      asked();
      return never;
    });
    const run = sendRows(store, { file, client });
    await request;
    run.drain(MESSAGE);
    run.abort(new Error(MESSAGE));
    expect(await run.ended).toMatchObject({ stop: { reason: "aborted" }, problems: [] });
    expect(rowsRead()).toBeLessThan(50_000);
    // Companies cannot be looked up, so that nothing is left to be done about these.
    expect(store.counts()).toMatchObject({ created: 0, failed: 0, skipped: 0, unknown: 100 });
    expect(store.batches()).toEqual([]);
  });
});

test("a resume neither reads nor writes again what is settled", async () => {
  const rows = 200_000;
  const left = 300;
  const { file } = aLargeFile(rows);
  const store = create(file, rows);
  store.addRows(Array.from({ length: rows - left }, (_, row) => aRow(row)));
  const written: number[] = [];
  const watched: ImportStore = {
    ...store,
    addRows(rows) {
      written.push(...rows.map(({ row }) => row));
      store.addRows(rows);
    },
    rowsFrom: () => expect.fail("Reads settled rows."),
    withStatus: () => expect.fail("Reads settled rows."),
  };
  const sandbox = createSandbox();
  await sendRows(watched, { file, client: aClient(sandbox) }).ended;
  expect(written.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: left }, (_, n) => rows - left + n),
  );
  expect(sandbox.inspect("companies")).toHaveLength(left);
});

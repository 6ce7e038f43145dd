import type { FileBytes } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { createMemoryStore } from "../../memory/memory-store.ts";
import { aClient } from "../../testing/a-client.ts";
import { aTask } from "../../testing/a-task.ts";
import { createHeldRows } from "./held-rows.ts";
import { sendRows } from "../send-rows.ts";

const MEGABYTE = 1024 * 1024;

/** A file of rows of a name and of a megabyte that is not sent. */
function wideRows(count: number): FileBytes {
  const encoder = new TextEncoder();
  const wide = "x".repeat(MEGABYTE);
  return {
    name: "rows.csv",
    fileName: "rows.csv",
    size: 10 + count * (MEGABYTE + 11),
    modified: 0,
    read: async () => encoder.encode("name,body\n"),
    async *stream() {
      yield encoder.encode("name,body\n");
      for (let row = 0; row < count; row += 1) {
        yield encoder.encode(`C${String(row).padStart(8, "0")},${wide}\n`);
      }
    },
  };
}

test("of rows that are large, no more than 32 MB wait for their outcome", async () => {
  const file = wideRows(80);
  const store = createMemoryStore(
    aTask(80, {
      header: ["name", "body"],
      columns: { properties: ["name", null], leftOut: ["body"] },
      source: { path: "rows.csv", bytes: file.size, rows: 80 },
    }),
  );
  const sandbox = createSandbox();
  const sent: number[] = [];
  const run = sendRows(store, {
    file,
    client: aClient(sandbox),
    onEvent(event) {
      if (event.type === "request-sent") sent.push(event.request.records);
    },
  });
  expect(await run.ended).toMatchObject({ stop: undefined, problems: [] });
  expect(store.counts()).toMatchObject({ created: 80 });
  expect(sent).toEqual([32, 32, 16]);
});

test("there is room again when half of the rows are let go", async () => {
  const held = createHeldRows();
  held.add(31 * MEGABYTE);
  expect(held.isFull).toBe(false);
  held.add(MEGABYTE);
  expect(held.isFull).toBe(true);
  held.add(-15 * MEGABYTE);
  expect(held.isFull).toBe(true);
  held.add(-2 * MEGABYTE);
  expect(held.isFull).toBe(false);
});

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import { aFolder } from "../testing/a-file.ts";
import { aRow, aTask } from "../testing/a-task.ts";
import { createExporter } from "./exporter.ts";

test("after a problem no file stays open: what was added before is written", async () => {
  const folder = await aFolder();
  const store = createMemoryStore(aTask(2));
  const exporter = await createExporter(store, folder);
  store.addRows([aRow(0)]);
  await exporter.advance();
  store.addRows([{ ...aRow(1), cells: "damaged" }]);
  await exporter.advance();
  expect(exporter.problem).toMatch(/damaged.*[^.]\.$/);
  expect(await exporter.finish()).toEqual([]);
  expect(await readFile(join(folder, "succeeded.csv"), "utf8")).toContain("Company 0,2,created,0");
});

test("a problem ends with one full stop, whoever said it", async () => {
  const folder = await aFolder();
  const store = createMemoryStore(aTask(1));
  const exporter = await createExporter(store, folder);
  // In the way of the file that is made with its first row.
  await writeFile(join(folder, "succeeded.csv"), "");
  store.addRows([aRow(0)]);
  await exporter.finish();
  expect(exporter.problem).toMatch(/succeeded\.csv: there already\. Choose another name\.$/);
});

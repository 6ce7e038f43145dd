import { join } from "node:path";
import { expect, test } from "vitest";
import { createRunFolder } from "../sqlite/run-folder.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { KeptRow } from "../store/settled-row.ts";
import { aFolder } from "../testing/a-file.ts";
import { aTask } from "../testing/a-task.ts";
import { openLinkedRows } from "./open-linked-rows.ts";

const columns = {
  properties: [null],
  leftOut: [],
  associations: [
    {
      column: 0,
      objectType: "companies" as const,
      link: { run: "../1-companies", file: "companies.csv", key: "name" },
    },
  ],
};

type Given = Partial<KeptRow> & { readonly name: string };

function keep(store: ImportStore, rows: readonly Given[]): void {
  store.transaction(() =>
    store.addRows(
      rows.map(({ name, ...row }, place) => ({
        row: place,
        line: place + 2,
        status: "created",
        id: String(place + 100),
        error: "",
        kind: "",
        correlationId: "",
        cells: JSON.stringify([name]),
        ...row,
      })),
    ),
  );
}

async function aRun(folder: string, rows: readonly Given[], id = "run-1") {
  const store = await createRunFolder(folder, aTask(rows.length, { id }));
  keep(store, rows);
  return store;
}

test("a row is found by its key, without outer blanks, and has its record where HubSpot confirmed one", async () => {
  const folder = await aFolder();
  const rows: Given[] = [
    { name: " a " },
    { name: "b", status: "failed", id: "7" },
    { name: "c", status: "unknown", id: "" },
    { name: "" },
    { name: "d", status: "updated" },
    { name: "d", status: "updated", id: "104" },
    { name: "e", status: "skipped", id: "9", kind: "exists\n\n" },
  ];
  await (await aRun(join(folder, "1-companies"), rows)).close();
  using linked = await openLinkedRows({ columns }, join(folder, "2-contacts"));
  const found = ["a", "b", "c", "", "d", "e", "A"].map((key) => linked!.find(0, key));
  expect(found).toEqual([
    [{ line: 2, status: "created", id: "100" }],
    [{ line: 3, status: "failed", id: "" }],
    [{ line: 4, status: "unknown", id: "" }],
    [],
    [{ line: 6, status: "updated", id: "104" }],
    [{ line: 8, status: "skipped", id: "9" }],
    [],
  ]);
});

test("rows that were sent again are those of the later run, and of the one after it", async () => {
  const folder = await aFolder();
  const [first, second, third] = ["1-companies", "later", "latest"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const runs = [
    await aRun(first, [{ name: "a", status: "failed", id: "" }]),
    await aRun(second, [{ name: "a", status: "failed", id: "" }], "run-2"),
    await aRun(third, [{ name: "a", id: "55" }], "run-3"),
  ] as const;
  runs[0].give([0], "run-2", second);
  runs[0].confirm("run-2", 1);
  runs[1].give([0], "run-3", third);
  runs[1].confirm("run-3", 1);
  for (const run of runs) await run.close();
  using linked = await openLinkedRows({ columns }, join(folder, "2-contacts"));
  expect(linked!.find(0, "a").find(({ id }) => id !== "")).toMatchObject({ id: "55" });
});

test("a run that is not at its end has not all records yet", async () => {
  const folder = await aFolder();
  const store = await createRunFolder(join(folder, "1-companies"), aTask(2));
  keep(store, [{ name: "a" }]);
  await store.close();
  await expect(openLinkedRows({ columns }, join(folder, "2-contacts"))).rejects.toThrow(
    /1-companies: not at its end, .* Nothing was sent\. Resume that run first\./,
  );
});

test("without a link there is nothing to open", async () => {
  expect(await openLinkedRows({ columns: { properties: [], leftOut: [] } }, "x")).toBeUndefined();
});

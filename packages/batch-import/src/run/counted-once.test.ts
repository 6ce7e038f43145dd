import { fromBlob, survey } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { findDefinitions } from "../account/account-definitions.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { addStats } from "../store/stats.ts";
import { aClient } from "../testing/a-client.ts";
import { resume } from "./resume.ts";
import { start } from "./start.ts";

test("a disk that is full for a while: each row is counted once, over all processes", async () => {
  const sandbox = createSandbox({
    properties: {
      contacts: [{ name: "shoe_size", label: "Shoe size", type: "number", fieldType: "number" }],
    },
  });
  const client = aClient(sandbox, undefined, { concurrency: 3 });
  const size = (row: number): string =>
    row % 5 === 0 ? "many" : row % 5 === 1 ? '"1,234,567"' : "5";
  const lines = Array.from({ length: 1_500 }, (_, row) => `p${row}@example.com,${size(row)}\n`);
  const file = fromBlob(new Blob([`email,shoe_size\n${lines.join("")}`]), "a.csv");
  const definitions = await findDefinitions(client, "contacts", undefined);
  let puts = 0;
  const run = await start({
    client,
    file,
    definitions,
    survey: await survey(file),
    columns: { properties: ["email", "shoe_size"], leftOut: [] },
    rowOptions: { coerce: true },
    job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
    store(task) {
      const store = createMemoryStore(task);
      return {
        ...store,
        addRows(rows) {
          puts += 1;
          if (puts > 3) throw new Error("The disk is full.");
          store.addRows(rows);
        },
      };
    },
  });
  expect((await run.ended).problems).toEqual(["The run could not be kept: The disk is full."]);
  puts = -Infinity;
  const again = await resume(run.store, { client, file, definitions });
  expect(await again.ended).toMatchObject({ stop: undefined, problems: [] });
  expect(addStats(run.store.stats()).values).toMatchObject({
    checked: 1_500,
    refused: 300,
    rewritten: { digits: 300 },
  });
});

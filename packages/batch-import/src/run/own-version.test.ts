import { fromBlob, survey } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import { parseTask } from "../store/parse-task.ts";
import { aClient } from "../testing/a-client.ts";
import { resume } from "./resume.ts";
import { start } from "./start.ts";

test("a run goes on in the version that it began in, not in the default", async () => {
  const sandbox = createSandbox();
  const client = aClient(sandbox);
  const file = fromBlob(new Blob(["name\nOne\nTwo\nThree\n"]), "rows.csv");
  const { store, ended } = await start({
    client,
    file,
    survey: await survey(file),
    columns: { properties: ["name"], leftOut: [] },
    job: { operation: "create", objectType: "companies", apiVersion: "2026-03" },
    store: createMemoryStore,
    first: 1,
  });
  await ended;
  const before = sandbox.requests().length;

  const task = parseTask(JSON.parse(JSON.stringify(store.task)));
  const again = await resume({ ...store, task }, { client, file });
  expect(await again.ended).toMatchObject({ stop: undefined, problems: [] });
  const paths = sandbox.requests().map(({ path }) => path);
  expect(paths.slice(before).filter((path) => path.includes("/batch/"))).toEqual([
    "/crm/objects/2026-03/companies/batch/create",
  ]);
  expect(store.counts()).toMatchObject({ created: 3 });
});

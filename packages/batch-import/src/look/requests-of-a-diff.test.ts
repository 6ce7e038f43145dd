import { fromBlob, readRowChunks, survey } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import type { Change } from "@x/batch-types";
import { expect, test } from "vitest";
import { readAccountDefinitions } from "../account/account-definitions.ts";
import { aClient } from "../testing/a-client.ts";
import { applyChanges } from "../testing/apply-changes.ts";
import { diffRows } from "./diff-rows.ts";

const ROWS = 3_000;
/** So many rows apart: no two changes are in one read. */
const APART = 334;

test("9 changes that lie apart in 3,000 rows are found with 30 reads, and written with 1 read and 1 write", async () => {
  const sandbox = createSandbox();
  const client = aClient(sandbox);
  const keys = Array.from({ length: ROWS }, (_, row) => `p${row}@example.com`);
  await client.create(
    "contacts",
    keys.map((email) => ({ properties: { email, city: "Lund" } })),
  );
  const definitions = await readAccountDefinitions(client, "contacts");
  const rows = keys.map((key, row) => `${key},${row % APART === 0 ? "Oslo" : "Lund"}\n`);
  const file = fromBlob(new Blob(["email,city\n", ...rows]), "rows.csv");
  let from = sandbox.requests().length;
  /** The requests about records since the last time. */
  const requests = (): string[] => {
    const paths = sandbox
      .requests()
      .slice(from)
      .map(({ path }) => path);
    from += paths.length;
    return paths.filter((path) => path.includes("/batch/")).map((path) => path.split("/").at(-1)!);
  };
  const changes: Change[] = [];
  for await (const { change } of diffRows({
    client,
    job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
    rows: readRowChunks(file, await survey(file)),
    columns: { properties: ["email", "city"], leftOut: [] },
    definitions,
  })) {
    changes.push(change);
  }
  expect(changes.filter(({ status }) => status === "update")).toHaveLength(9);
  expect(requests()).toEqual(Array(30).fill("read"));
  const plan = {
    format: 1,
    apiVersion: "2026-09",
    objectType: "contacts",
    idProperty: "email",
  } as const;
  const store = await applyChanges(client, definitions, plan, changes);
  expect(store!.counts()).toMatchObject({ updated: 9 });
  expect(requests()).toEqual(["read", "update"]);
});

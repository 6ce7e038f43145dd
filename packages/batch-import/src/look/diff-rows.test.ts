import { fromBlob, readRowChunks, survey } from "@x/batch-file";
import { JobStoppedError } from "@x/batch-http";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { readAccountDefinitions } from "../account/account-definitions.ts";
import type { RowOptions } from "../record/row-options.ts";
import { aClient } from "../testing/a-client.ts";
import { diffRows, type RowChange } from "./diff-rows.ts";

const byEmail = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

/** Compares rows of e-mail, city and number of employees with an account that has Ada in Paris. */
async function setUp(text: string, rowOptions?: RowOptions, signal?: AbortSignal) {
  const sandbox = createSandbox();
  const client = aClient(sandbox);
  await client.create("contacts", [
    { properties: { email: "ada@example.com", city: "Paris", numemployees: "5-25" } },
  ]);
  const definitions = await readAccountDefinitions(client, "contacts");
  const file = fromBlob(new Blob([`email,city,numemployees\n${text}`]), "rows.csv");
  const surveyed = await survey(file);
  const before = sandbox.requests().length;
  const rows = diffRows({
    client,
    job: byEmail,
    rows: readRowChunks(file, surveyed),
    columns: {
      properties: ["email", "city", "numemployees"],
      leftOut: [],
      ...(rowOptions && { clears: [false, true, false] }),
    },
    definitions,
    rowOptions,
    signal,
  });
  const all = async (): Promise<RowChange[]> => {
    const list: RowChange[] = [];
    for await (const row of rows) list.push(row);
    return list;
  };
  const inspect = () => sandbox.inspect("contacts");
  return { all, inspect, requests: () => sandbox.requests().slice(before) };
}

test("each row has its change, at its line, in the order of the file; nothing is written", async () => {
  const { all, inspect, requests } = await setUp(
    'ada@example.com,"Lon\ndon",5-25\nno mail,Rome,\nADA@example.com,,many\ncy@example.com,Bern,\nAda@example.com,Lund,5-25\n',
  );
  const before = inspect();
  const found = await all();
  expect(found.map(({ line, change }) => [line, change.index, change.status])).toEqual([
    [2, 0, "update"],
    [4, 1, "refused"],
    [5, 2, "refused"],
    [6, 3, "create"],
    [7, 4, "update"],
  ]);
  expect(found[1]!.change).toMatchObject({
    key: "no mail",
    errors: [{ code: "INVALID_EMAIL", property: "email" }],
  });
  expect(found[2]!.change).toMatchObject({
    key: "ADA@example.com",
    errors: [{ property: "numemployees" }],
  });
  // Of two rows about one record the later values win, and the change is written once.
  const changes = [{ property: "city", from: "Paris", to: "Lund" }];
  expect(found[0]!.change).toMatchObject({ changes });
  expect(found[4]!.change).toMatchObject({ changes, mergedInto: 0 });
  expect(inspect()).toEqual(before);
  expect(requests().map(({ method, path }) => `${method} ${path}`)).toEqual([
    "POST /crm/objects/2026-09/contacts/batch/read",
  ]);
});

test("rows that are refused are not read", async () => {
  const { all, requests } = await setUp("no mail,Rome,\n ,Rome,\n");
  expect((await all()).map(({ change }) => [change.status, change.key])).toEqual([
    ["refused", "no mail"],
    ["refused", undefined],
  ]);
  expect(requests()).toEqual([]);
});

test("what is done with values is done before they are compared", async () => {
  const text = "ada@example.com,,5-25\n";
  const plain = await setUp(text);
  expect((await plain.all()).map(({ change }) => change.status)).toEqual(["unchanged"]);
  const clearing = await setUp(text, {});
  expect(await clearing.all()).toMatchObject([
    { change: { status: "update", changes: [{ property: "city", from: "Paris", to: "" }] } },
  ]);
});

test("2,000 rows are 20 reads", async () => {
  const rows = Array.from({ length: 2_000 }, (_, n) => `p${n}@example.com,Oslo,\n`).join("");
  const { all, requests } = await setUp(rows);
  const found = await all();
  expect(found.map(({ line }) => line)).toEqual(Array.from({ length: 2_000 }, (_, n) => n + 2));
  expect(requests()).toHaveLength(20);
});

test("an abort ends it with an error: rows that were not read are not said to be compared", async () => {
  const rows = Array.from({ length: 500 }, (_, n) => `p${n}@example.com,Oslo,\n`).join("");
  const stop = AbortSignal.abort();
  const { all } = await setUp(rows, undefined, stop);
  await expect(all()).rejects.toThrow(JobStoppedError);
});

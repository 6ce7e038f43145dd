import { appendFile } from "node:fs/promises";
import { survey } from "@x/batch-file";
import { fromPath } from "@x/batch-file/node";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { findDefinitions } from "../account/account-definitions.ts";
import { carryColumns } from "../mapping/carry-columns.ts";
import { createMemoryStore } from "../memory.ts";
import { aClient } from "../testing/a-client.ts";
import { aFile } from "../testing/a-file.ts";
import type { Task } from "../store/task.ts";
import { resume } from "./resume.ts";
import { newTask } from "./start.ts";

const UPSERT = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const ROW = '{"email":"a@example.com","shoe_size":1.234}\n';

/** What a run of a file is to do, and the file with `more` appended. */
async function aTask(text: string, name: string, more = "") {
  const path = await aFile(text, name);
  const surveyed = await survey(await fromPath(path));
  const task = newTask({
    job: UPSERT,
    survey: surveyed,
    columns: { properties: ["email", "shoe_size"], leftOut: [] },
    rowOptions: { decimalMark: "," },
    portal: { id: "1000001" },
  });
  await appendFile(path, more);
  return { task, file: await fromPath(path) };
}

/** The same, made by a version that did not keep types. */
function older(task: Task): Task {
  return { ...task, columns: { ...task.columns, typed: undefined } };
}

test("a task of a file with types says what they are, also where there are none", async () => {
  const numbers = await aTask(ROW, "a.jsonl");
  expect(numbers.task.columns.typed).toEqual([null, "typed"]);
  const texts = await aTask(ROW.replace("1.234", '"1,5"'), "a.jsonl");
  expect(texts.task.columns.typed).toEqual([null, null]);
  expect((await aTask("email,shoe_size\na@example.com,1\n", "a.csv")).task.columns).toEqual({
    properties: ["email", "shoe_size"],
    leftOut: [],
  });
});

test.each([
  ["", "1.234"],
  // A text of a row that was appended, or a mistake in it, says nothing about those of the run.
  ['{"email":"b@example.com","shoe_size":"1.234,5"}\n', "1.234"],
  ["{ no JSON\n", "1.234"],
])(
  "a run of an older version is resumed with the types of its file; appended: %j",
  async (more, sent) => {
    const { task, file } = await aTask(ROW, "a.jsonl", more);
    const account = createSandbox({
      properties: {
        contacts: [{ name: "shoe_size", label: "Shoe size", type: "number", fieldType: "number" }],
      },
    });
    const client = aClient(account);
    const definitions = await findDefinitions(client, "contacts", undefined);
    const store = createMemoryStore(older(task));
    const { ended } = await resume(store, { client, definitions, file });
    expect(await ended).toMatchObject({ stop: undefined, problems: [] });
    expect(account.inspect("contacts").map(({ properties }) => properties)).toEqual([
      { email: "a@example.com", shoe_size: sent },
    ]);
  },
);

test("rows of a run of an older version may be numbers by type, or texts", async () => {
  const { task } = await aTask(ROW, "a.jsonl");
  const csv = { format: "csv", header: ["shoe_size", "email"], typed: [] } as const;
  expect(carryColumns(older(task), "failed.csv", csv).typed).toEqual(["mixed", "mixed"]);
  expect(carryColumns(task, "failed.csv", csv).typed).toEqual(["typed", null]);
});

test("the rows of a retry, which are written as texts, have the types of the run's source", async () => {
  const { task } = await aTask(ROW, "a.jsonl");
  const lines = { format: "jsonl", header: ["email", "shoe_size"], typed: [] } as const;
  expect(carryColumns(task, undefined, lines).typed).toEqual([null, "typed"]);
  expect(carryColumns(task, "mended.jsonl", lines)).not.toHaveProperty("typed");
});

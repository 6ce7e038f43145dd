import { EventEmitter } from "node:events";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fromBlob, newTask, survey } from "@x/batch-import";
import { createExporter, createRunFolder } from "@x/batch-import/sqlite";
import { expect, onTestFinished, test } from "vitest";
import { aFolder } from "../../test/temporary.ts";
import { EXIT } from "../exit-codes.ts";
import { followRun } from "./follow-run.ts";

test.each([
  [1, ["drain"]],
  [2, ["drain", "abort"]],
])("%i signals that come before the run is there are not lost", async (count, expected) => {
  const folder = join(await aFolder(), "run");
  const task = newTask({
    job: { operation: "create", objectType: "companies" },
    survey: await survey(fromBlob(new Blob(["name\nA\n"]), "a.csv")),
    columns: { properties: ["name"], leftOut: [] },
    portal: { id: "1" },
  });
  const store = await createRunFolder(folder, task);
  onTestFinished(() => store.close());
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const io = Object.assign(new EventEmitter(), { stdin, stdout, stderr, env: {} });
  const said: string[] = [];
  const code = await followRun({
    store,
    exporter: await createExporter(store, folder),
    folder,
    file: "a.csv",
    io,
    events: undefined,
    options: {},
    async begin() {
      for (let signal = 0; signal < count; signal++) io.emit("SIGINT");
      return {
        store,
        drain: () => void said.push("drain"),
        abort: () => void said.push("abort"),
        ended: Promise.resolve({ problems: [], notes: [] }),
      };
    },
  });
  expect(said).toEqual(expected);
  expect(code).toBe(EXIT.interrupted);
});

import { expect, test } from "vitest";
import type { TaskSource } from "../../store/task.ts";
import { aTask } from "../../testing/a-task.ts";
import { compareFiles } from "./compare-runs.ts";

const run = (id: string, source: Partial<TaskSource>, parent?: { id: string }) =>
  aTask(1, { id, parent, source: { path: "people.csv", bytes: 0, rows: 1, ...source } });

test("files are the same by their bytes; their name says so only where the bytes are not known", () => {
  const one = run("1", { hash: "ab" });
  expect(compareFiles(one, run("2", { hash: "ab", path: "copy.csv" }))).toBe("same");
  expect(compareFiles(one, run("2", { hash: "cd" }))).toBe("other");
  expect(compareFiles(one, run("2", {}))).toBe("same name");
  expect(compareFiles(one, run("2", { hash: "ab", reading: { sheet: "May" } }))).toBe("other");
  expect(compareFiles(one, run("2", { path: "copy.csv" }))).toBe("other");
  // The file of a retry is one that was made of the rows.
  const made = { hash: "ef", path: "source.csv", origin: { file: "people.csv", column: 0 } };
  const retry = run("2", made, { id: "1" });
  expect([compareFiles(one, retry), compareFiles(retry, one)]).toEqual(["same", "same"]);
  expect(compareFiles(one, run("2", made))).toBe("same name");
});

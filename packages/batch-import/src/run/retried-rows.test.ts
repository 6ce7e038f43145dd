import { expect, test } from "vitest";
import type { Task } from "../store/task.ts";
import { retriedTask } from "./retried-rows.ts";

test("changes and lines are found where the rows have them, whatever row comes first", () => {
  const look = { column: 3, ifChanged: "skip" } as const;
  const origin = { file: "people.csv", delimiter: ";", column: 0 };
  const task = {
    job: { operation: "update", objectType: "contacts" },
    header: ["line", "key", "id", "change"],
    look,
    source: { path: "changes.csv", origin },
  } as unknown as Task;
  expect(retriedTask(task, { header: ["key", "change", "line", "id"] }, "line")).toMatchObject({
    look: { ...look, column: 1 },
    origin: { ...origin, column: 2 },
  });
});

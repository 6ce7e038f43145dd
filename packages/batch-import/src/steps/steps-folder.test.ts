import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aFolder } from "../testing/a-file.ts";
import { aTask } from "../testing/a-task.ts";
import {
  createStepsFolder,
  holdsSteps,
  lookAtStep,
  openStep,
  readStepsFolder,
} from "./steps-folder.ts";
import { newSteps, stepName } from "./steps.ts";

const steps = newSteps("import", [
  { name: stepName(0, "companies"), task: aTask(1) },
  { name: stepName(1, "p_my vendor/.."), task: aTask(2, { id: "run-2" }) },
]);

test("steps are kept, and read again", async () => {
  const folder = join(await aFolder(), "run");
  expect(holdsSteps(folder)).toBe(false);
  await createStepsFolder(folder, steps);
  expect(holdsSteps(folder)).toBe(true);
  expect(await readStepsFolder(folder)).toEqual(JSON.parse(JSON.stringify(steps)));
  expect(steps.steps.map(({ name }) => name)).toEqual(["1-companies", "2-p_my-vendor---"]);
});

test("where an older version would do something else, the format says so; both formats are read", async () => {
  const tasks = [
    aTask(1),
    aTask(1, { takeBack: { column: 0 } }),
    aTask(1, { retry: "never" }),
    aTask(1, { source: { path: "rows.csv", bytes: 0, rows: 1, origin: { file: "x", column: 0 } } }),
  ];
  const all = tasks.map((task) => newSteps("undo", [{ name: "1-contacts", task }]));
  // Where its rows were first changes only which lines are named.
  expect(all.map(({ format }) => format)).toEqual([1, 2, 2, 1]);
  for (const one of all) {
    const folder = join(await aFolder(), "run");
    await createStepsFolder(folder, one);
    expect(await readStepsFolder(folder)).toEqual(JSON.parse(JSON.stringify(one)));
  }
});

test("a folder has one run", async () => {
  const folder = await aFolder();
  await createStepsFolder(folder, steps);
  await expect(createStepsFolder(folder, steps)).rejects.toThrow("holds a run already");
});

test("a step is begun when it is opened, and only once", async () => {
  const folder = await aFolder();
  await createStepsFolder(folder, steps);
  const [step] = steps.steps;
  const looked = await lookAtStep(folder, step!);
  expect(looked.counts().created).toBe(0);
  await looked.close();
  await (await openStep(folder, step!)).close();
  const again = await openStep(folder, step!);
  expect(again.task).toEqual(JSON.parse(JSON.stringify(step!.task)));
  await again.close();
  const other = { ...step!, task: { ...step!.task, id: "another" } };
  await expect(openStep(folder, other)).rejects.toThrow(
    "another run than the one steps.json names",
  );
});

describe("what a stranger wrote is refused", () => {
  const [first, second] = JSON.parse(JSON.stringify(steps.steps)) as [object, object];
  test.each<[string, unknown]>([
    ["a newer format", { ...steps, format: 3 }],
    ["no steps", { ...steps, steps: [] }],
    ["a name that leads elsewhere", { ...steps, steps: [{ ...first, name: "1-../../x" }, second] }],
    ["one name twice", { ...steps, steps: [first, first] }],
    ["a step that cannot be read", { ...steps, steps: [{ ...first, task: {} }] }],
    ["no JSON", undefined],
  ])("%s", async (_, kept) => {
    const folder = await aFolder();
    await writeFile(join(folder, "steps.json"), JSON.stringify(kept) ?? "{");
    await expect(readStepsFolder(folder)).rejects.toMatchObject({ code: "DAMAGED" });
    expect(await readFile(join(folder, "steps.json"), "utf8")).not.toBe("");
  });
});

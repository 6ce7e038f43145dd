import { join } from "node:path";
import { expect, test } from "vitest";
import { createRunFolder } from "../sqlite/run-folder.ts";
import { newSteps, type Steps } from "../steps/steps.ts";
import { createStepsFolder } from "../steps/steps-folder.ts";
import { aFolder } from "../testing/a-file.ts";
import { aTask } from "../testing/a-task.ts";
import { isOfSync } from "./is-of-sync.ts";

const steps = [{ name: "1-write", task: aTask(1) }];
async function aFolderOf(command: string, more: Pick<Steps, "sync"> = {}): Promise<string> {
  const folder = join(await aFolder(), command);
  await createStepsFolder(folder, newSteps(command, steps, more));
  return folder;
}

test.each<[string, () => Promise<string>, boolean]>([
  ["this sync", () => aFolderOf("sync", { sync: "mine" }), true],
  [
    "a step of this sync",
    async () => join(await aFolderOf("sync", { sync: "mine" }), "1-write"),
    true,
  ],
  ["another sync", () => aFolderOf("sync", { sync: "other" }), false],
  ["a sync of an older version", () => aFolderOf("sync"), true],
  ["an import", () => aFolderOf("import"), false],
  ["another undo", () => aFolderOf("undo"), false],
  ["what is not there any more", async () => join(await aFolder(), "gone"), true],
  [
    "one run",
    async () => {
      const folder = join(await aFolder(), "run");
      await (await createRunFolder(folder, aTask(1))).close();
      return folder;
    },
    false,
  ],
  [
    "one run that a user put beside the steps of a sync",
    async () => {
      const folder = join(await aFolderOf("sync", { sync: "mine" }), "again");
      await (await createRunFolder(folder, aTask(1))).close();
      return folder;
    },
    false,
  ],
])("%s", async (_, make, expected) => {
  expect(await isOfSync("mine", await make())).toBe(expected);
});

test("what is at the place of a run that was moved says nothing of it", async () => {
  const moved = join(await aFolder(), "run");
  await (await createRunFolder(moved, aTask(1))).close();
  for (const folder of [await aFolderOf("import"), moved]) {
    expect(await isOfSync("mine", folder, aTask(1).id)).toBe(false);
    expect(await isOfSync("mine", folder, "of another run")).toBe(true);
  }
});

import { join } from "node:path";
import { expect, test } from "vitest";
import { createRunFolder } from "../sqlite/run-folder.ts";
import { newSteps, type Steps } from "../steps/steps.ts";
import { createStepsFolder } from "../steps/steps-folder.ts";
import { aFolder } from "../testing/a-file.ts";
import { aTask } from "../testing/a-task.ts";
import { whatIsUndone } from "./what-is-undone.ts";

const steps = [{ name: "1-write", task: aTask(1) }];
const settled = { reversed: 0, kept: 0, unknown: 0 };

/** Makes an undo of a folder, and says what a run in it undoes. */
async function undoOf(undone: string, run = "1-write") {
  const folder = join(await aFolder(), "undo");
  const undoes = { folder: undone, settled };
  await createStepsFolder(folder, newSteps("undo", steps, { undoes }));
  return whatIsUndone("mine", join(folder, run));
}

async function aFolderOf(command: string, more: Pick<Steps, "sync"> = {}): Promise<string> {
  const folder = join(await aFolder(), command);
  await createStepsFolder(folder, newSteps(command, steps, more));
  return folder;
}

test.each<[string, () => Promise<string>, "this-sync" | "another"]>([
  ["this sync", () => aFolderOf("sync", { sync: "mine" }), "this-sync"],
  [
    "a step of this sync",
    async () => join(await aFolderOf("sync", { sync: "mine" }), "1-write"),
    "this-sync",
  ],
  ["another sync", () => aFolderOf("sync", { sync: "other" }), "another"],
  ["a sync of an older version", () => aFolderOf("sync"), "this-sync"],
  ["an import", () => aFolderOf("import"), "another"],
  ["another undo", () => aFolderOf("undo"), "another"],
  ["what is not there any more", async () => join(await aFolder(), "gone"), "this-sync"],
  [
    "one run",
    async () => {
      const folder = join(await aFolder(), "run");
      await (await createRunFolder(folder, aTask(1))).close();
      return folder;
    },
    "another",
  ],
  [
    "one run that a user put beside the steps of a sync",
    async () => {
      const folder = join(await aFolderOf("sync", { sync: "mine" }), "again");
      await (await createRunFolder(folder, aTask(1))).close();
      return folder;
    },
    "another",
  ],
])("an undo of %s", async (_, make, expected) => {
  expect(await undoOf(await make())).toBe(expected);
});

test("a run that is a step of no undo undoes nothing", async () => {
  const folder = await aFolderOf("sync", { sync: "mine" });
  expect(await whatIsUndone("mine", join(folder, "1-write"))).toBeUndefined();
  expect(await whatIsUndone("mine", await aFolder())).toBeUndefined();
  expect(await undoOf(folder, "2-again")).toBeUndefined();
});

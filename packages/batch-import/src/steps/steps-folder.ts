import { causeOf } from "@x/batch-file";
import { renameFile } from "@x/batch-file/node";
import { existsSync } from "node:fs";
import { open, readFile, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { ImportError } from "../errors/import-error.ts";
import { makeFolder } from "../files/make-folder.ts";
import { holdsRun } from "../sqlite/holds-run.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { createRunFolder, lookAtRunFolder, openRunFolder } from "../sqlite/run-folder.ts";
import { syncFolder } from "../sqlite/sync-folder.ts";
import type { ImportStore } from "../store/import-store.ts";
import { newSteps, parseSteps, type Step, type Steps } from "./steps.ts";

/** The name of the file that says which runs a folder holds, and in which order they go. */
export const STEPS_FILE = "steps.json";

const pathOf = (folder: string): string => join(folder, STEPS_FILE);

/**
 * Returns whether a folder holds several runs that are done one after the other.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const step = { name: stepName(0, "contacts"), task };
 * await createStepsFolder("runs/plan", newSteps("import", [step]));
 * [holdsSteps("runs/plan"), holdsSteps("runs")]; //=> [true, false]
 */
export function holdsSteps(folder: string): boolean {
  return existsSync(pathOf(folder));
}

/**
 * Begins several runs in one folder, all or none: from here on they can be resumed. Sends nothing. The runs themselves
 * are made by `openStep`, each when it is its turn.
 *
 * @throws {ImportError} where the folder holds a run already, or cannot be written to.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const step = { name: stepName(0, "contacts"), task };
 * await createStepsFolder("runs/plan", newSteps("import", [step]));
 * holdsSteps("runs/plan"); //=> true
 */
export async function createStepsFolder(folder: string, steps: Steps): Promise<void> {
  await writeSteps(folder, steps, () => {
    if (holdsSteps(folder) || holdsRun(folder))
      throw new ImportError("RUN", {
        code: "OTHER_FOLDER",
        message: `${folder}: holds a run already.`,
      });
  });
}

/**
 * Adds a step to the last of a folder, and begins the folder with the first: where what a step is to do is known only
 * when it is its turn. Sends nothing.
 *
 * @param command The command that began the steps.
 * @throws {ImportError} where the folder cannot be written to, or its steps cannot be read.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * await addStep("runs/retry", "retry", { name: stepName(0, "contacts"), task });
 * const { steps } = await readStepsFolder("runs/retry");
 * steps.length; //=> 1
 */
export async function addStep(folder: string, command: string, step: Step): Promise<Steps> {
  const before = holdsSteps(folder) ? await readStepsFolder(folder) : newSteps(command, []);
  const steps = { ...before, steps: [...before.steps, step] };
  await writeSteps(folder, steps);
  return steps;
}

async function writeSteps(folder: string, steps: Steps, check?: () => void): Promise<void> {
  try {
    await makeFolder(folder);
    check?.();
    // A process may be killed in the middle of it.
    const draft = `${pathOf(folder)}.tmp`;
    await rm(draft, { force: true });
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(`${JSON.stringify(steps, undefined, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameFile(draft, pathOf(folder));
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError("RUN", `${pathOf(folder)}: cannot be written (${causeOf(error)}).`);
  }
  await syncFolder(folder);
  await syncFolder(dirname(resolve(folder)));
}

/**
 * Returns the steps of a folder.
 *
 * @throws {ImportError} where there are none, or they cannot be read.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const step = { name: stepName(0, "contacts"), task };
 * await createStepsFolder("runs/plan", newSteps("import", [step]));
 * const { command, steps } = await readStepsFolder("runs/plan");
 * [command, steps[0]?.task.job.objectType]; //=> ["import", "contacts"]
 */
export async function readStepsFolder(folder: string): Promise<Steps> {
  try {
    return parseSteps(JSON.parse(await readFile(pathOf(folder), "utf8")));
  } catch (error) {
    throw new ImportError("DAMAGED", `${pathOf(folder)}: ${causeOf(error)}.`);
  }
}

/**
 * Opens the run of a step to work on it, and makes it where it was not begun.
 *
 * @param folder Of all steps.
 * @throws {ImportError} where it cannot be read, is another run, or another process is at work on it.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const step = { name: stepName(0, "contacts"), task };
 * await createStepsFolder("runs/plan", newSteps("import", [step]));
 * const store = await openStep("runs/plan", step);
 * holdsRun("runs/plan/1-contacts"); //=> true
 * await store.close();
 */
export async function openStep(folder: string, { name, task }: Step): Promise<ImportStore> {
  const own = join(folder, name);
  if (!holdsRun(own)) return createRunFolder(own, task);
  const store = await openRunFolder(own);
  if (store.task.id === task.id) return store;
  await store.close();
  throw new ImportError("DAMAGED", `${own}: another run than the one ${STEPS_FILE} names.`);
}

/**
 * Opens the run of a step to look at it. A step that was not begun is opened as a run of which nothing was sent. Methods that
 * change it throw, or keep nothing.
 *
 * @throws {ImportError} where it cannot be read.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const step = { name: stepName(0, "contacts"), task };
 * await createStepsFolder("runs/plan", newSteps("import", [step]));
 * const store = await lookAtStep("runs/plan", step);
 * [settledRows(store), holdsRun("runs/plan/1-contacts")]; //=> [0, false]
 * await store.close();
 */
export async function lookAtStep(folder: string, { name, task }: Step): Promise<ImportStore> {
  const own = join(folder, name);
  return holdsRun(own) ? lookAtRunFolder(own) : createMemoryStore(task);
}

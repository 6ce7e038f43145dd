import { resolve } from "node:path";
import { createStepsFolder, type Steps } from "@x/batch-import/sqlite";
import { keepAgreement } from "../consent/agreed-runs.ts";
import type { Io } from "../io.ts";

/** Begins several runs in one folder, which the user agreed to. Sends nothing. */
export async function beginSteps(
  folder: string,
  steps: Steps,
  io: Pick<Io, "env" | "stderr">,
): Promise<void> {
  await createStepsFolder(folder, steps);
  for (const { name, task } of steps.steps) {
    await keepAgreement(io, { folder: resolve(folder, name), task, agreedRows: task.source.rows });
  }
}

import { resolve } from "node:path";
import { createStepsFolder } from "@x/batch-import/sqlite";
import { keepAgreement } from "../consent/agreed-runs.ts";
import type { ExitCode } from "../exit-codes.ts";
import { runSteps, type StepsWork } from "./run-steps.ts";

/** Begins several runs in one folder, which the user agreed to, and does them. */
export async function beginSteps(work: StepsWork): Promise<ExitCode> {
  const { folder, steps, io } = work;
  await createStepsFolder(folder, steps);
  for (const { name, task } of steps.steps) {
    await keepAgreement(io, { folder: resolve(folder, name), task, agreedRows: task.source.rows });
  }
  return runSteps(work);
}

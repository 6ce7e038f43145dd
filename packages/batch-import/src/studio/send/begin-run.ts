import type { Portal } from "../../account/portal.ts";
import { createRun, type NewTask } from "../../run/start.ts";
import { type Deciding, policyOf, requireDecided } from "../columns/decide-choice.ts";
import type { FindBefore } from "../check/find-before.ts";
import { refuse } from "../refuse.ts";
import { requireOpen } from "./require-open.ts";
import { sendRun, type Workplace } from "./send-run.ts";
import type { CheckView } from "../views/check.ts";
import type { AgreedChoice } from "../views/choice.ts";

export interface BeginWork extends Workplace, Deciding {
  readonly portal: Portal;
  /** Kept with new runs. */
  readonly about: Pick<NewTask, "account" | "baseUrl" | "tool">;
  readonly findBefore: FindBefore;
}

/** Begins to write a file. @returns the new run. */
export async function beginRun(work: BeginWork, choice: AgreedChoice): Promise<string> {
  const { about, decide, definitions, findBefore, places, portal, sources } = work;
  const { survey, upload } = sources.table(choice.source);
  const mapped = requireDecided(await decide(survey, choice));
  const { job, columns, known } = mapped;
  const isChecked = job.operation !== "archive";
  const named = isChecked ? await definitions.withNames(known, mapped) : undefined;
  const run = places.nameRun(choice.job);
  const { file, store } = await places.inTurn(async () => {
    requireSeen(await findBefore(job, survey), choice);
    requireOpen(work.ending);
    const kept = await places.keepSource(run, upload);
    const made = await createRun({
      ...about,
      job,
      survey,
      columns,
      rowOptions: choice.rowOptions,
      edits: choice.edits,
      policy: policyOf(choice),
      portal,
      path: kept.path,
      name: survey.name,
      store: (task) => places.createRun(run, task),
    });
    await places.keepAgreement(run, made.task);
    return { file: kept.file, store: made };
  });
  await sendRun(work, run, store, { file, definitions: named });
  return run;
}

/** @throws {StudioError} where another run came first since the user looked. */
function requireSeen(before: CheckView["before"], agreed: Pick<AgreedChoice, "before">): void {
  if (before === undefined) return;
  const { folder, run = folder, state } = before;
  if (run === agreed.before) return;
  const what = state === "running" ? "is being written" : "was written, or may have been,";
  refuse(
    `Another run came first: this file ${what} by ${run}. Nothing was begun now. Look at that run before you write the file again.`,
  );
}

import type { Portal } from "../../account/portal.ts";
import { requireNotThere } from "../../check/require-not-there.ts";
import { createRun, type NewTask } from "../../run/start.ts";
import { type Deciding, policyOf, requireDecided } from "../columns/decide-choice.ts";
import type { FindBefore } from "../check/find-before.ts";
import { agreedOf, requireAgreed } from "../check/agreed.ts";
import type { Checker } from "../check/check-choice.ts";
import { refuse } from "../refuse.ts";
import { sendRun, type Workplace } from "./send-run.ts";
import type { CheckView } from "../views/check.ts";
import type { AgreedChoice } from "../views/choice.ts";

export interface BeginWork extends Workplace, Deciding {
  readonly checkAgain: Checker["again"];
  readonly portal: Portal;
  /** Kept with new runs. */
  readonly about: Pick<NewTask, "account" | "baseUrl" | "tool">;
  readonly findBefore: FindBefore;
}

/** Begins to write a file. @returns the new run. */
export async function beginRun(
  work: BeginWork,
  { agreed, before, ...choice }: AgreedChoice,
): Promise<string> {
  const { about, checkAgain, decide, definitions, ending, findBefore, places, portal } = work;
  const source = work.sources.table(choice.source);
  const { survey, upload } = source;
  // They may have changed in HubSpot since the check.
  if (agreed !== undefined) await definitions.read(choice.job.objectType);
  const mapped = requireDecided(await decide(survey, choice));
  await requireNotThere({ ...mapped, file: upload.file, survey, edits: choice.edits });
  if (agreed !== undefined) {
    requireAgreed(agreed, agreedOf(await checkAgain(choice, mapped, ending)));
  }
  const { job, columns, known } = mapped;
  const isChecked = job.operation !== "archive";
  const named = isChecked ? await definitions.withNames(known, mapped) : undefined;
  const run = places.nameRun(choice.job);
  const { file, store } = await places.inTurn(async () => {
    requireSeen(await findBefore(job, survey), before);
    ending.throwIfAborted();
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
function requireSeen(before: CheckView["before"], seen: AgreedChoice["before"]): void {
  if (before === undefined) return;
  const { folder, run = folder, state } = before;
  if (run === seen) return;
  const what = state === "running" ? "is being written" : "was written, or may have been,";
  refuse(
    `Another run came first: this file ${what} by ${run}. Nothing was begun now. Look at that run before you write the file again.`,
  );
}

import { join } from "node:path";
import { causeText, type ImportStore, isAtItsEnd } from "@x/batch-import";
import {
  countUndone,
  lookAtStep,
  makeStepsReport,
  type Steps,
  type StepsReport,
  type UndoResult,
} from "@x/batch-import/sqlite";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { exitCode, isWhole } from "../run/end-of-run.ts";
import { listText } from "../run/list-text.ts";
import { rowsText, saveReport } from "../run/run-report.ts";
import { nextSteps } from "../run/next-steps.ts";
import { findOtherRuns } from "../run/other-runs.ts";
import type { Access } from "../terminal/command-text.ts";
import { countsText } from "../terminal/counts-text.ts";
import type { EventLines } from "../terminal/json-events.ts";
import { leftFilesText } from "../terminal/left-targets-text.ts";
import { numberText, plural } from "../terminal/plural.ts";
import { print } from "../terminal/print.ts";
import { printable, printableWhole } from "../terminal/printable.ts";
import { keptFileIn, keptFileText } from "./kept-file.ts";

/** What `report.json` of a folder of several runs holds, and the event `steps-ended`. */
interface StepsFileReport extends StepsReport {
  readonly folder: string;
  /** Of an undo: how many records ended in which way, of those that no step is still to do something about. */
  readonly undone?: UndoResult;
  /** Of an undo: the file of what no step of it writes, and why. Absent where there is nothing of the kind. */
  readonly keptFile?: string | undefined;
  /** Of an undo: how many records stay that its run created to associate with. */
  readonly targetsLeft?: Readonly<Record<string, number>> | undefined;
  /** What to do next: commands, or sentences that end in one. */
  readonly next: readonly string[];
}

/**
 * Reports on all steps.
 *
 * @param ended How the step ended at which all did; undefined where all are at their end.
 */
export async function endOfSteps(
  work: {
    readonly folder: string;
    /** Where the report goes. @default the folder */
    readonly out?: string | undefined;
    readonly steps: Steps;
    readonly io: Io;
    readonly events?: EventLines | undefined;
    readonly options: Access;
  },
  ended: ExitCode | undefined,
): Promise<ExitCode> {
  const { folder, out = folder, steps, io, events, options } = work;
  const whole = await makeStepsReport(folder, steps);
  const undone = steps.undoes === undefined ? undefined : await countUndone(folder, steps);
  const next = await nextOfSteps(folder, steps, options, io.env);
  const { targetsLeft } = steps.undoes ?? {};
  const ofUndo = undone && { undone, keptFile: keptFileIn(folder), targetsLeft };
  const report = { folder, ...whole, ...ofUndo, next };
  const code = ended ?? (undone ? undoneCode(undone) : exitCode(worst(whole), undefined));
  await saveReport(out, report).catch((error: unknown) =>
    print(io.stderr, `${printable(causeText(error))}\n`),
  );
  print(io.stdout, stepsText(report));
  events?.stepsEnded(report, code);
  return code;
}

/** As of one run: what is not as it should be in any step is not as it should be. */
function worst({ counts, notSent, steps }: StepsReport): Parameters<typeof exitCode>[0] {
  const sum = (of: "leftAlone" | "notAssociated"): number =>
    steps.reduce((total, step) => total + step[of], 0);
  const [leftAlone, notAssociated] = [sum("leftAlone"), sum("notAssociated")];
  const lists = steps.map((step) => step.list).filter((one) => one !== undefined);
  const list = lists.find((one) => !isWhole(one));
  return { counts, leftAlone, notSent, notAssociated, list };
}

/** What is kept is not as the user wanted it, either. */
function undoneCode({ failed, kept, unknown }: UndoResult): ExitCode {
  return failed + kept + unknown === 0 ? EXIT.success : EXIT.incomplete;
}

function stepsText({
  command,
  next,
  rows,
  steps,
  folder,
  keptFile,
  targetsLeft = {},
  undone,
}: StepsFileReport): string {
  const width = Math.max(...steps.map(({ name }) => name.length));
  return [
    undone === undefined
      ? `${command}: ${plural(rows, "row")} in ${plural(steps.length, "step")}\n`
      : `${command}: ${countsText({ ...undone }) || "no record is done yet"}\n`,
    ...steps.map((step) => {
      const { counts, list, name, notSent } = step;
      const parts = [countsText(counts), notSent > 0 ? `not sent ${numberText(notSent)}` : ""];
      const line = `  ${name.padEnd(width)}  ${parts.filter((part) => part !== "").join(" · ")}\n`;
      const more = rowsText(step) + listText(list, notSent);
      return line + more.replaceAll(/^(?=.)/gm, "    ");
    }),
    ...(keptFile === undefined ? [] : [keptFileText(keptFile, undone)]),
    leftFilesText(targetsLeft, folder),
    ...next.map((step) => `next: ${printableWhole(step)}\n`),
  ].join("");
}

/** What to do next: to go on, or what the runs of the steps say, in their order. */
async function nextOfSteps(
  folder: string,
  { command, steps }: Steps,
  access: Access,
  env: Io["env"],
): Promise<string[]> {
  const next: string[] = [];
  for (const step of steps) {
    const store: ImportStore = await lookAtStep(folder, step);
    try {
      const run = join(folder, step.name);
      const others = await findOtherRuns(run, store, env);
      if (!isAtItsEnd(store)) {
        return nextSteps(run, store, others, access, { partOf: folder }).slice(0, 1);
      }
      const own = nextSteps(run, store, others, access);
      if (command === "sync") {
        if (own.length > 0) return [SYNC_AGAIN];
        continue;
      }
      // Each step of an undo says the same.
      next.push(...own.filter((step) => !next.includes(step)));
    } finally {
      await store.close();
    }
  }
  return next;
}

const SYNC_AGAIN =
  "correct the rows that were not written in the file, and run the sync again: it looks at them once more";

import { resolve } from "node:path";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { listRuns, RUNS } from "../../run/run-folder.ts";
import { countsText } from "../../terminal/counts-text.ts";
import { numberText, plural } from "../../terminal/plural.ts";
import { print, printJson } from "../../terminal/print.ts";
import { printable, printableWhole } from "../../terminal/printable.ts";
import { sizeText } from "../../terminal/size-text.ts";
import { table } from "../../terminal/table.ts";
import { type DescribedRun, describeRun } from "./describe-run.ts";

export interface RunsOptions {
  readonly json?: boolean;
}

const TITLES = ["run", "state", "what", "file", "rows", "counts", "started", "size"];

/** Lists the runs of this folder, the newest first, with how much they hold and where. */
export async function runs({ json }: RunsOptions, { stdout }: Io): Promise<ExitCode> {
  const described: DescribedRun[] = [];
  for (const folder of await listRuns()) {
    const run = await describeRun(folder);
    if (json) printJson(stdout, run);
    else described.push(run);
  }
  if (json) return EXIT.success;
  if (described.length === 0) {
    print(stdout, `No run is in ${RUNS}.\n`);
    return EXIT.success;
  }
  print(stdout, table([TITLES, ...described.map((run) => cellsOf(run).map(printable))]));
  const bytes = described.reduce((sum, run) => sum + run.bytes, 0);
  print(
    stdout,
    `\n${plural(described.length, "run")}, ${sizeText(bytes)}, in ${printableWhole(resolve(RUNS))}\nA run holds the rows of its file. To remove one: hubspot-batch runs remove RUN\n`,
  );
  return EXIT.success;
}

function cellsOf({ run, state, bytes, task, problem = "" }: DescribedRun): string[] {
  if (task === undefined) return [run, state, problem, "", "", "", "", sizeText(bytes)];
  return [
    run,
    state,
    `${task.operation} ${task.objectType}`,
    task.file,
    numberText(task.rows),
    countsText(task.counts),
    task.startedAt.slice(0, 16).replace("T", " "),
    sizeText(bytes),
  ];
}

import { resolve } from "node:path";
import { linkRuns, linkWords, type RunLink, type RunToLink } from "@x/batch-import";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { listKnownRuns } from "../../run/find-run-now.ts";
import { isRun, listFolders, RUNS } from "../../run/run-folder.ts";
import { isBeforeRun, stepFolders } from "../../run/run-files.ts";
import { countsText } from "../../terminal/counts-text.ts";
import { numberText, plural } from "../../terminal/plural.ts";
import { print, printJson } from "../../terminal/print.ts";
import { printable, printableWhole } from "../../terminal/printable.ts";
import { sizeText } from "../../terminal/size-text.ts";
import { type DescribedRun, describeRun } from "./describe-run.ts";

export interface RunsOptions {
  readonly json?: boolean;
}

/** Lists the runs of this folder, then those begun elsewhere, the newest first, with how much they hold and where. */
export async function runs({ json }: RunsOptions, { env, stdout }: Io): Promise<ExitCode> {
  const described: DescribedRun[] = [];
  const here: string[] = [];
  for (const folder of await listFolders()) {
    if (isRun(folder) || (await isBeforeRun(folder))) here.push(folder);
  }
  const known = new Set(here.map((folder) => resolve(folder)));
  const elsewhere = (await listKnownRuns(env)).filter((folder) => !known.has(folder));
  for (const folder of [...here, ...elsewhere]) {
    const one = await describeRun(folder);
    // A run that is elsewhere is named by its path.
    described.push(elsewhere.includes(folder) ? { ...one, run: folder } : one);
  }
  const toLink: RunToLink[] = [];
  for (const { folder, run, task } of described) {
    if (task === undefined) continue;
    const paths = [folder, ...(await stepFolders(folder))].map((path) => resolve(path));
    toLink.push({ ...task, run, paths });
  }
  const links = linkRuns(toLink);
  if (json) {
    for (const run of described) printJson(stdout, { ...run, links: links.get(run.run) });
    return EXIT.success;
  }
  if (described.length === 0) {
    const ofQueue = env["DATABASE_URL"] ? " Those of a queue: hubspot-batch runs --database" : "";
    print(stdout, `No run is in ${RUNS}.${ofQueue}\n`);
    return EXIT.success;
  }
  for (const run of described) print(stdout, runText(run) + linksText(links.get(run.run)));
  const bytes = described.reduce((sum, run) => sum + run.bytes, 0);
  const where =
    elsewhere.length === 0
      ? `in ${printableWhole(resolve(RUNS))}`
      : `${numberText(here.length)} of them in ${printableWhole(resolve(RUNS))}`;
  print(
    stdout,
    `\n${plural(described.length, "run")}, ${sizeText(bytes)}, ${where}\nA run holds the rows of its file. To remove one: hubspot-batch runs remove RUN\n`,
  );
  return EXIT.success;
}

function linksText(links: readonly RunLink[] = []): string {
  const texts = links.map((link) => {
    const [before, after] = linkWords(link);
    return `  ${before} ${printableWhole(link.run)}${after}\n`;
  });
  return texts.join("");
}

/** The run and its state, and below what is known of it: a line of all would not fit a terminal. */
function runText({ run, state, bytes, task, problem = "" }: DescribedRun): string {
  const parts =
    task === undefined
      ? [problem]
      : [
          `${task.operation} ${task.objectType}`,
          task.command === undefined ? task.file : `${task.command} of ${task.file}`,
          plural(task.rows, "row"),
          countsText({ ...task.counts, "in flight": task.inFlight }),
          `${task.startedAt.slice(0, 16).replace("T", " ")} UTC`,
        ];
  const known = [...parts.map(printable), sizeText(bytes)].filter((part) => part !== "");
  return `${printableWhole(run)}  ${state}\n  ${known.join(" · ")}\n`;
}

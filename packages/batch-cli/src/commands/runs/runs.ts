import { basename } from "node:path";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { countsText } from "../../terminal/counts-text.ts";
import { printable } from "../../terminal/printable.ts";
import { listRuns, RUNS } from "../../run/run-folder.ts";
import { countsWithOpen, isFinished } from "@x/batch-import";
import { isLocked, lookAtRunFolder } from "@x/batch-import/sqlite";

const TITLES = ["run", "state", "what", "file", "rows", "counts", "started"];

/** Lists the runs of this folder, the newest first. */
export async function runs(io: Io): Promise<ExitCode> {
  const folders = await listRuns();
  if (folders.length === 0) {
    io.stdout.write(`No run is in ${RUNS}.\n`);
    return EXIT.success;
  }
  const lines = [TITLES];
  for (const folder of folders) lines.push((await describe(folder)).map(printable));
  const widths = TITLES.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  for (const line of lines) {
    const cells = line.map((cell, column) => cell.padEnd(widths[column]!));
    io.stdout.write(`${cells.join("  ").trimEnd()}\n`);
  }
  return EXIT.success;
}

async function describe(folder: string): Promise<string[]> {
  const id = basename(folder);
  try {
    const run = await lookAtRunFolder(folder);
    try {
      const { job, source, startedAt } = run.task;
      const state = isLocked(folder) ? "running" : isFinished(run) ? "finished" : "to resume";
      return [
        id,
        state,
        `${job.operation} ${job.objectType}`,
        basename(source.path),
        String(source.rows),
        countsText(countsWithOpen(run)),
        new Date(startedAt).toISOString().slice(0, 16).replace("T", " "),
      ];
    } finally {
      await run.close();
    }
  } catch (error) {
    return [
      id,
      "unreadable",
      error instanceof Error ? error.message : String(error),
      "",
      "",
      "",
      "",
    ];
  }
}

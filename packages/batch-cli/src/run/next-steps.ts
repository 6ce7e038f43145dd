import { type ImportStore, isFinished } from "@x/batch-import";
import { join } from "node:path";
import { type Access, commandText } from "../terminal/command-text.ts";
import { quoted } from "../terminal/quoted.ts";
import { rowsSentAgain } from "./rows-sent-again.ts";

/**
 * What the user can do next: commands, or sentences that end in one. Nothing where all rows are written.
 *
 * @param access What the run was begun with, which the commands need, too.
 */
export function nextSteps(folder: string, store: ImportStore, access: Access = {}): string[] {
  if (!isFinished(store)) return [commandText(["resume", folder], access)];
  const { left, wholeFiles, runs } = rowsSentAgain(store);
  const retry = (...words: string[]): string => commandText(["retry", folder, ...words], access);
  const file = (status: string): string => join(folder, `${status}.csv`);
  const isCreate = store.task.job.operation === "create";
  const canRetry = left.filter((status) => status !== "unknown" || !isCreate);
  return [
    ...(canRetry.every((status) => wholeFiles.has(status))
      ? canRetry.map((status) => retry(file(status)))
      : [retry()]),
    ...(isCreate && left.includes("unknown")
      ? unknownSteps(store, file("unknown"), retry(file("unknown"), "--unknown"), access)
      : []),
    ...runs.map(
      (run) => `rows that were sent again are in a later run: ${commandText(["results", run])}`,
    ),
  ];
}

/** Rows of a create of which it is unknown whether they were written: twice would do harm. */
function unknownSteps(
  { task }: ImportStore,
  file: string,
  retry: string,
  access: Access,
): string[] {
  const { job, columns, header } = task;
  const rest = `take the rows whose records are there out of ${quoted(file)}, then: ${retry}`;
  const { uniqueProperty: property } = job;
  const title = property && header[columns.properties.indexOf(property)];
  if (title === undefined) return [`look up in HubSpot which records are there, and ${rest}`];
  const map = title === property ? [] : ["--map", `${title}=${property}`];
  const words = ["read", job.objectType, file, "--id-property", property!, ...map];
  return [commandText(words, access), `as read says which records are there, ${rest}`];
}

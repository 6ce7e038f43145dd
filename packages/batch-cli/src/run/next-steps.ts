import { countUnassociated, type ImportStore, isFinished } from "@x/batch-import";
import { join } from "node:path";
import { quoted } from "../terminal/quoted.ts";

/** What the user can do next: commands, or sentences that end in one. Nothing where all rows are written. */
export function nextSteps(folder: string, store: ImportStore): string[] {
  const run = quoted(folder);
  if (!isFinished(store)) return [`hubspot-batch resume ${run}`];
  const file = (name: string): string => quoted(join(folder, name));
  const retry = (name: string): string => `hubspot-batch retry ${run} ${file(name)}`;
  const { failed, skipped, unknown } = store.counts();
  return [
    ...(failed > 0 ? [retry("failed.csv")] : []),
    ...(countUnassociated(store) > 0 ? [retry("unassociated.csv")] : []),
    ...(skipped > 0 ? [retry("skipped.csv")] : []),
    ...(unknown > 0 ? unknownSteps(store, file("unknown.csv"), retry("unknown.csv")) : []),
  ];
}

/** Rows of which it is unknown whether they were written: only a create would do harm twice. */
function unknownSteps(store: ImportStore, file: string, retry: string): string[] {
  if (store.task.job.operation !== "create") return [retry];
  const read = readCommand(store, file);
  const rest = `take the rows whose records are there out of ${file}, then: ${retry} --unknown`;
  if (read === undefined) return [`${LOOK_UP}, and ${rest}`];
  return [read, `as read says which records are there, ${rest}`];
}

const LOOK_UP = "look up in HubSpot which records are there";

/** How to find out which rows of a create HubSpot has that are unknown. */
export function lookUpText(folder: string, store: ImportStore): string {
  const file = quoted(join(folder, "unknown.csv"));
  return readCommand(store, file) ?? `${LOOK_UP} of ${file}`;
}

/** What reads the records of a file, where a unique property tells them. */
function readCommand({ task }: ImportStore, file: string): string | undefined {
  const { job, columns, header } = task;
  const { uniqueProperty: property } = job;
  const title = property && header[columns.properties.indexOf(property)];
  if (title === undefined) return undefined;
  const map = title === property ? "" : ` --map ${quoted(`${title}=${property}`)}`;
  return `hubspot-batch read ${job.objectType} ${file} --id-property ${property}${map}`;
}

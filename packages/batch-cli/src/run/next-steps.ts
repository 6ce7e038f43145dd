import { type ImportStore, isAtItsEnd, isFinished, whyNotMended } from "@x/batch-import";
import { join } from "node:path";
import { diffAgain } from "../plans/diff-again.ts";
import { type Access, commandText, pathCommand } from "../terminal/command-text.ts";
import { fromHere } from "../terminal/from-here.ts";
import { pathWord } from "../terminal/path-word.ts";
import { quoted } from "../terminal/quoted.ts";
import { clearsByKey } from "./clears-by-key.ts";
import type { OtherRun, OtherRuns } from "./other-runs.ts";

/** Where what is to be done next finds things. */
interface RunPlace {
  /** Where the result files of the run are. Default: its folder. */
  readonly out?: string | undefined;
  /** The folder of several runs that this one is a step of: that is what is resumed. */
  readonly partOf?: string | undefined;
}

/**
 * What the user can do next: commands, or sentences that end in one. Nothing where all rows are written.
 *
 * @param others As `findOtherRuns` found them.
 * @param access What the run was begun with, which the commands need, too.
 */
export function nextSteps(
  folder: string,
  store: ImportStore,
  others: OtherRuns,
  access: Access = {},
  { out = folder, partOf = folder }: RunPlace = {},
): string[] {
  const resume = pathCommand("resume", partOf, access);
  const { later, rows, toUndo, undo } = others;
  if (undo !== undefined) {
    return [`an undo of the run began before it was at its end${resultsText(undo)}`];
  }
  if (!isFinished(store)) return [resume];
  const sentAgain = later.map((run) => `${SENT_AGAIN}${resultsText(run)}`);
  if (store.task.undoes !== undefined) {
    // Another undo looks at what is left, which is safer than to send rows again.
    return [...(toUndo === undefined ? [] : [undoAgain(toUndo, access)]), ...sentAgain];
  }
  const { left, needed, wholeFiles, hasOutdated, hasExisting, hasUnwanted } = rows;
  if (store.task.retry === "never") return left.length === 0 ? [] : [GONE_AGAIN];
  const retry = (...words: string[]): string => pathCommand("retry", folder, access, words);
  const words = left.includes("failed") ? needed.words : [];
  const file = (name: string): string => pathWord(join(out, `${name}.csv`));
  const isCreate = store.task.job.operation === "create";
  const canRetry = left.filter((name) => name !== "unknown" || !isCreate);
  const takesFiles =
    whyNotMended(store.task) === undefined && canRetry.every((name) => wholeFiles.has(name));
  const clears = clearsByKey(store.task);
  // With all or none, those that were refused are not to be written without the others.
  const withFailed =
    store.task.job.allOrNone && left.includes("failed") && left.includes("skipped")
      ? file("skipped")
      : undefined;
  return [
    // Its records are not all in the list.
    ...(isAtItsEnd(store) ? [] : [resume]),
    ...(!takesFiles || needed.areEnough
      ? canRetry.slice(0, 1).map(() => retry(...words))
      : new Set(
          canRetry.flatMap((name) => {
            if (name === "skipped" && withFailed !== undefined) return [];
            if (name !== "failed") return clears ? retry() : retry(file(name));
            return correctFile(file(name), retry(file(name), ...words), clears, withFailed);
          }),
        )),
    ...(hasOutdated && partOf === folder ? [compareAgain(store, access)] : []),
    ...(hasExisting ? [UPSERT] : []),
    ...(hasUnwanted ? [UNWANTED] : []),
    ...(isCreate && left.includes("unknown")
      ? unknownSteps(store, file("unknown"), retry(file("unknown"), "--unknown"), access)
      : []),
    ...sentAgain,
  ];
}

function undoAgain({ id, folder }: OtherRun, access: Access): string {
  if (folder !== undefined) return pathCommand("undo", folder, access);
  return `rows are left to undo, of a run that is not there any more${idText(id)}`;
}

/** Behind a sentence about another run: where it is. */
function resultsText({ id, folder }: OtherRun): string {
  if (folder === undefined) return `, but it is not there any more${idText(id)}`;
  return `: ${commandText(["results", fromHere(folder)])}`;
}

function idText(id: string | undefined): string {
  return id === undefined ? "" : ` (id ${id})`;
}

/**
 * What was refused is refused again as it is; the other rows only were not sent, or are not known.
 *
 * @param clears The empty values of the rows clear, which a table cannot say.
 * @param others The file with rows that are to be sent together with these.
 */
function correctFile(file: string, retry: string, clears: boolean, others?: string): string {
  const note = clears ? " (its blank cells clear nothing)" : "";
  const add = others === undefined ? "" : `, add the rows of ${quoted(others)} to it`;
  return `correct ${quoted(file)}${note}${add}, then: ${retry}`;
}

/** As the plan was made. Of a plan that does not say how, the file is not known: it may be elsewhere, seen from here. */
function compareAgain({ task }: ImportStore, access: Access): string {
  const { objectType, idProperty } = task.job;
  const by = idProperty === undefined ? [] : ["--id-property", idProperty];
  const words = task.source.origin?.command;
  const command =
    words === undefined
      ? commandText(["diff", objectType, "FILE", ...by, "--out", "NEW_PLAN"], access)
      : diffAgain(words, access);
  return `records are not as they were when the plan was made, so compare again: ${command}`;
}

const SENT_AGAIN = "rows that were sent again are in a later run";

const GONE_AGAIN = "run the sync again: it looks anew at which rows are gone from the file";

/** A retry keeps to what the run was asked, so that it would refuse them again. */
const UNWANTED =
  "HubSpot has some of the records, and the run was to refuse those: take their rows out, or write the file with another --on-existing";

const UPSERT =
  "HubSpot has some of the records already; what updates those, and creates the others: hubspot-batch upsert --help";

/** Rows of a create of which it is unknown whether they were written: twice would do harm. */
function unknownSteps(store: ImportStore, file: string, retry: string, access: Access): string[] {
  const read = readCommand(store, file, access);
  const rest = `take the rows whose records are there out of ${quoted(file)}, then: ${retry}`;
  if (read === undefined) return [`${LOOK_UP}, and ${rest}`];
  return [read, `as read says which records are there, ${rest}`];
}

const LOOK_UP = "look up in HubSpot which records are there";

/** How to find out which rows of a create HubSpot has that are unknown. */
export function lookUpText(folder: string, store: ImportStore, access: Access): string {
  const file = pathWord(join(folder, "unknown.csv"));
  return readCommand(store, file, access) ?? `${LOOK_UP} of ${quoted(file)}`;
}

/** What reads the records of a file, where a unique property tells them. */
function readCommand({ task }: ImportStore, file: string, access: Access): string | undefined {
  const { job, columns, header } = task;
  const { uniqueProperty: property } = job;
  const title = property && header[columns.properties.indexOf(property)];
  if (title === undefined) return undefined;
  const map = title === property ? [] : ["--map", `${title}=${property}`];
  return commandText(["read", job.objectType, file, "--id-property", property!, ...map], access);
}

import { hasDatabase, holdsSteps, STEPS_FILE } from "@x/batch-import/sqlite";
import { open, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pathCommand } from "../terminal/command-text.ts";

/** What is at a path that a command was given, perhaps by mistake. */
export interface Found {
  /** As a message calls it: `the folder of a run`. */
  readonly what: string;
  /** What to type. Absent: no command takes it. */
  readonly command?: string;
  /** Whether it may be an import plan, with or without mistakes. */
  readonly mayBeImportPlan?: boolean;
}

/**
 * Returns what is at a path; undefined where nothing is.
 *
 * @param forRows What to type where it is a file with rows. @default the caller has nothing to propose
 */
export async function whatIsIt(path: string, forRows?: string): Promise<Found | undefined> {
  const about = await stat(path).catch(() => undefined);
  if (about === undefined) return undefined;
  return about.isDirectory() ? ofFolder(path) : ofFile(path, about.size, forRows);
}

async function ofFolder(path: string): Promise<Found> {
  const plan = join(path, PLAN);
  const json = await readJson(plan);
  if (isPlanOfDiff(json)) {
    return {
      what: "the folder of a plan that diff wrote",
      command: pathCommand("apply", path),
    };
  }
  if (isImportPlan(json)) {
    return {
      what: "a folder with an import plan",
      command: pathCommand("import", plan),
    };
  }
  if (hasDatabase(path) || holdsSteps(path)) {
    return { what: "the folder of a run", command: pathCommand("results", path) };
  }
  return { what: "a folder" };
}

async function ofFile(path: string, size: number, forRows?: string): Promise<Found> {
  const json = size > MOST_BYTES ? undefined : await readJson(path);
  const folder = dirname(path);
  if (isPlanOfDiff(json) || (await isBesidePlan(path))) {
    const what =
      basename(path) === PLAN ? "the plan of a diff" : "a file of a plan that diff wrote";
    return { what, command: pathCommand("apply", folder) };
  }
  if (isImportPlan(json)) {
    const command = pathCommand("import", path);
    return { what: "an import plan", command, mayBeImportPlan: true };
  }
  if (isMapping(json)) return { what: "a mapping of columns, for the option --mapping" };
  if (basename(path) === STEPS_FILE && has(json, "steps")) {
    return { what: "a file of a run", command: pathCommand("results", folder) };
  }
  return (await holdsRows(path))
    ? { what: "a file with rows", ...(forRows !== undefined && { command: forRows }) }
    : { what: "a JSON file", mayBeImportPlan: true };
}

const PLAN = "plan.json";

/** Plans and mappings are written by people, or short. */
const MOST_BYTES = 10_000_000;

/** Files of a plan that one may take for it. */
const OF_PLAN = ["changes.jsonl", "left-out.jsonl", "changes.csv", "report.html"];

async function isBesidePlan(path: string): Promise<boolean> {
  if (!OF_PLAN.includes(basename(path))) return false;
  return isPlanOfDiff(await readJson(join(dirname(path), PLAN)));
}

/** Whether a file is not one JSON object, as a plan would be. */
async function holdsRows(path: string): Promise<boolean> {
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path)) return true;
  try {
    await using file = await open(path);
    const { bytesRead, buffer } = await file.read(Buffer.alloc(200), 0, 200, 0);
    const start = buffer
      .toString("utf8", 0, bytesRead)
      .replace(/^\u{FEFF}/u, "")
      .trim();
    return start !== "" && !start.startsWith("{");
  } catch {
    // The command that opens it says why it cannot be read.
    return false;
  }
}

/** Whether a value is the `plan.json` of a diff. */
export function isPlanOfDiff(given: unknown): boolean {
  return has(given, "plan") && has(given, "counts");
}

function isImportPlan(given: unknown): boolean {
  return has(given, "steps") && !has(given, "command");
}

function isMapping(given: unknown): boolean {
  return has(given, "columns") && Object.keys(given as object).length <= 2;
}

function has(value: unknown, key: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse((await readFile(path, "utf8")).replace(/^\u{FEFF}/u, ""));
  } catch {
    // Not there, not to be read, or no JSON: then it is something else.
    return undefined;
  }
}

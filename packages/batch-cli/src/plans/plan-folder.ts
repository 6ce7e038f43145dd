import { isSystemError, type RowOrigin } from "@x/batch-import";
import type { PlanHeader } from "@x/batch-types";
import { planHeaderSchema } from "@x/batch-types/schemas";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import * as v from "valibot";
import { commandText } from "../terminal/command-text.ts";
import { quoted } from "../terminal/quoted.ts";
import { UsageError } from "../usage-error.ts";

/** The files of a plan. */
export const planFiles = (folder: string) => ({
  /** The header. Written last: a folder without it is no plan. */
  header: join(folder, "plan.json"),
  /** The changes that are to be written, one a line: the line of the file, the key or id, and the change. */
  changes: join(folder, "changes.jsonl"),
  /** The rows that are not to be written, as it cannot be told what would change, or HubSpot would refuse them. */
  leftOut: join(folder, "left-out.jsonl"),
  /** For a spreadsheet: each value that is to change. */
  cells: join(folder, "changes.csv"),
  /** For a browser: all that is not unchanged. */
  report: join(folder, "report.html"),
});

/** How many rows there are of each kind. */
export interface PlanCounts {
  readonly create: number;
  readonly update: number;
  /** Values that the updates change. */
  readonly values: number;
  readonly unchanged: number;
  /** It cannot be told whether HubSpot's values differ. */
  readonly kept: number;
  readonly refused: number;
  /** Rows that are about the record of a row before, and written with it. */
  readonly merged: number;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const counts = { create: count, update: count, values: count, unchanged: count };
const schema = v.strictObject({
  // Without its portal, a plan could be applied to any account.
  plan: v.strictObject({ ...planHeaderSchema.entries, portalId: v.pipe(v.string(), v.nonEmpty()) }),
  // Absent where the lines of the changes are not those of a file.
  source: v.optional(v.strictObject({ file: v.string(), sheet: v.optional(v.string()) })),
  counts: v.strictObject({ ...counts, kept: count, refused: count, merged: count }),
});

/** What `plan.json` says. */
export interface PlanFile {
  readonly plan: PlanHeader & { readonly portalId: string };
  /** The file that was compared, and its sheet: the lines of the changes are lines there. */
  readonly source?: PlanSource | undefined;
  readonly counts: PlanCounts;
}

/** The file that a plan was made of. */
export type PlanSource = Omit<RowOrigin, "column">;

/** The folder of a plan, also where its `plan.json` is given. */
export function folderOf(given: string): string {
  return basename(given) === "plan.json" ? dirname(given) : given;
}

/** Whether a text that was given as an import plan is the `plan.json` of a diff. */
export function isPlanOfDiff(text: string): boolean {
  const given = parse(text);
  return isObject(given) && "plan" in given && "counts" in given;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** @throws {UsageError} where there is no plan, or one that this version cannot read. */
export async function readPlanFile(folder: string): Promise<PlanFile> {
  const path = planFiles(folder).header;
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (!isSystemError(error)) throw error;
    // Of a file the system says so: it is no folder.
    const isFile = "code" in error && error.code === "ENOTDIR";
    throw new UsageError(
      isFile
        ? `${folder}: a file, and no folder of a plan. Make a plan of it: hubspot-batch diff <object> ${quoted(folder)} --out <folder>`
        : `${folder}: no plan is here (no plan.json). Make one: hubspot-batch diff <object> <file> --out ${quoted(folder)}`,
    );
  });
  const given = parse(text);
  if (isObject(given) && Array.isArray(given["steps"])) {
    throw new UsageError(`${path}: this is a plan of an import: ${commandText(["import", path])}`);
  }
  const { success, output, issues } = v.safeParse(schema, given);
  if (success) return output;
  const problems = issues.map((one) => `${v.getDotPath(one) ?? "all"}: ${one.message}`);
  throw new UsageError(
    `${path}: this is no plan. ${problems.join("; ")}. Make it again with diff.`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { parseJson, type RowOrigin, rowOriginSchema } from "@x/batch-import";
import type { PlanHeader } from "@x/batch-types";
import { planHeaderSchema } from "@x/batch-types/schemas";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import * as v from "valibot";
import { pathWord } from "../terminal/path-word.ts";
import { quoted } from "../terminal/quoted.ts";
import { UsageError } from "../usage-error.ts";
import { isPlanOfDiff, whatIsIt } from "./what-is-it.ts";

/** The files of a plan. */
export const planFiles = (folder: string) => ({
  /** The header. Written last: a folder without it is not a plan. */
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
  source: v.optional(v.strictObject(v.omit(rowOriginSchema, ["column"]).entries)),
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

/** @throws {UsageError} where there is no plan, or one that this version cannot read. */
export async function readPlanFile(folder: string): Promise<PlanFile> {
  const path = planFiles(folder).header;
  const given = await readFile(path, "utf8").then(parseJson, () => undefined);
  const { success, output, issues } = v.safeParse(schema, given);
  if (success) return output;
  if (!isPlanOfDiff(given)) throw await noPlan(folder);
  const problems = issues.map((one) => `${v.getDotPath(one) ?? "all"}: ${one.message}`);
  throw new UsageError(
    `${path}: this plan cannot be read. ${problems.join("; ")}. Make it again with diff.`,
  );
}

async function noPlan(folder: string): Promise<UsageError> {
  const forRows = `hubspot-batch diff <object> ${quoted(pathWord(folder))} --out <folder>`;
  const found = await whatIsIt(folder, forRows);
  const expected = "Expected the folder that diff wrote (with a plan.json).";
  if (found === undefined) return new UsageError(`${folder}: no such folder. ${expected}`);
  const { what, command } = found;
  const isFolder = what === "a folder";
  const made = `hubspot-batch diff <object> <file> --out ${isFolder ? quoted(pathWord(folder)) : "<folder>"}`;
  return new UsageError(
    `${folder}: this is ${what}. ${expected} ${command === undefined ? `To make one: ${made}` : `What takes it: ${command}`}`,
  );
}

import { type FileBytes, readRows, type Survey } from "@x/batch-file";
import { plannedChange } from "@x/batch-import";
import { numberText } from "../terminal/plural.ts";
import { printable } from "../terminal/printable.ts";
import { UsageError } from "../usage-error.ts";
import type { PlanCounts } from "./plan-folder.ts";
import { isWritten } from "./plan-line.ts";

const MOST_SHOWN = 10;

/**
 * Reads all changes of a plan, and compares them with its counts.
 *
 * @param surveyed What the survey found; undefined for a file without a byte.
 * @throws {UsageError} where a line is about another record than its change, or lines were added, changed or removed.
 */
export async function checkChanges(
  file: FileBytes,
  surveyed: Survey | undefined,
  expected: PlanCounts,
): Promise<void> {
  const problems: string[] = [];
  const counts = { create: 0, update: 0, values: 0 };
  const [key, id, column] = ["key", "id", "change"].map((name) => surveyed?.header.indexOf(name));
  for await (const { line, cells } of surveyed === undefined ? [] : readRows(file, surveyed)) {
    const at = `${file.name}, line ${line}`;
    const change = plannedChange({ column: column! }, cells);
    if (change === undefined || !isWritten(change)) {
      problems.push(`${at}: this is not a change that can be written.`);
      continue;
    }
    counts[change.status] += 1;
    if (change.status === "update") counts.values += change.changes.length;
    const inner = { key: change.key, id: "id" in change ? change.id : undefined };
    const outer = { key: cells[key!], id: cells[id!] };
    for (const name of ["key", "id"] as const) {
      if (outer[name] === inner[name]) continue;
      problems.push(
        `${at}: ${name} is ${textOf(outer[name])}, and that of its change is ${textOf(inner[name])}.`,
      );
    }
  }
  for (const name of ["create", "update", "values"] as const) {
    if (counts[name] === expected[name]) continue;
    problems.push(
      `${file.name}: "${name}" is ${numberText(counts[name])} here, and ${numberText(expected[name])} in plan.json.`,
    );
  }
  if (problems.length === 0) return;
  const rest = problems.length - MOST_SHOWN;
  const more = rest > 0 ? [`… and ${numberText(rest)} more`] : [];
  throw new UsageError(
    `${file.name}: the plan was changed after it was made; make it again with diff. Nothing was sent.`,
    ...problems.slice(0, MOST_SHOWN).map((problem) => printable(problem)),
    ...more,
  );
}

function textOf(value: string | undefined): string {
  return value === undefined ? "missing" : JSON.stringify(value);
}

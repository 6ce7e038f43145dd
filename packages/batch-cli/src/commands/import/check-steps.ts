import { type Estimate, isUnique } from "@x/batch-import";
import { readLinkedFiles } from "@x/batch-import/sqlite";
import { judgeFile } from "../../check/check-file.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { checkText, verdictText } from "../../check/check-text.ts";
import { plural } from "../../terminal/plural.ts";
import type { Prepared } from "../../prepare/prepare.ts";
import { requestsText } from "../../terminal/requests-text.ts";
import { print, printJson } from "../../terminal/print.ts";
import { printable } from "../../terminal/printable.ts";
import type { PreparedStep } from "./prepare-steps.ts";

/** Judges every row of every step, and whether its keys lead to a row. Writes nothing. */
export async function checkSteps(
  steps: readonly PreparedStep[],
  json: boolean,
  io: Io,
): Promise<ExitCode> {
  /** The lines of refused rows, by step: rows that lead to them are refused, too. */
  const refusedOf = new Map<string, Set<number>>();
  let [rows, refused] = [0, 0];
  const costs: Estimate[] = [];
  for (const { name, prepared, toList } of steps) {
    const linked = (prepared.columns.associations ?? []).flatMap(({ column, link }) => {
      const target = steps.find((one) => link?.run === `../${one.name}`);
      if (link === undefined || target === undefined) return [];
      const { input, surveyed } = target.prepared;
      const known = refusedOf.get(target.name);
      const about = { column, key: link.key, file: input.file, survey: surveyed };
      return [{ ...about, refused: known, areRecords: makesEach(target.prepared) }];
    });
    using table = linked.length === 0 ? undefined : await readLinkedFiles(linked);
    const lines = new Set<number>();
    refusedOf.set(name, lines);
    const report = await judgeFile(prepared, {
      linked: table,
      toList,
      madeBefore: objectsBefore(name, steps),
      onRefused: (line) => lines.add(line),
    });
    if (json) printJson(io.stdout, { type: "step-checked", step: name, report });
    else {
      const gap = name === steps[0]!.name ? "" : "\n";
      print(io.stdout, `${gap}${printable(name)}\n${checkText(report, true)}`);
    }
    rows += report.rows;
    refused += report.refused;
    costs.push(report.cost);
  }
  const code = refused === 0 ? EXIT.success : EXIT.incomplete;
  if (json) {
    const requests = costs.reduce((sum, cost) => sum + cost.requests, 0);
    const totals = { steps: steps.length, rows, refused, requests };
    printJson(io.stdout, { type: "steps-checked", exitCode: code, ...totals });
  } else {
    print(
      io.stdout,
      `\nimport: ${plural(rows, "row")} in ${plural(steps.length, "step")}, ${requestsText(...costs)}. ${verdictText(rows, refused)} Nothing was written.\n`,
    );
  }
  return code;
}

/** Whether each row is surely to be a new record: of two rows with one unique value, the second would be refused. */
function makesEach({ columns, definitions, job }: Prepared): boolean {
  if (job.operation !== "create" || definitions === undefined) return false;
  return !definitions.properties.some(
    (one) => columns.properties.includes(one.name) && isUnique(job.objectType, one),
  );
}

/** Objects that steps before this one write: a record that is missing now may be there then. */
function objectsBefore(name: string, steps: readonly PreparedStep[]): string[] {
  const place = steps.findIndex((one) => one.name === name);
  return steps.slice(0, place).flatMap(({ prepared: { job } }) => {
    const { objectType, operation } = job;
    return operation === "archive" ? [] : [objectType];
  });
}

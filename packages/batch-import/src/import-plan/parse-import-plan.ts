import * as v from "valibot";
import { ImportError } from "../errors/import-error.ts";
import { didYouMean } from "../mapping/nearest.ts";
import { importPlanSchema, type PlannedFile } from "./import-plan.ts";
import { jsonPath } from "./json-path.ts";
import { orderFiles } from "./order-files.ts";

/**
 * Reads an import plan, and puts its steps in order: each after those it links to, else as they are written.
 *
 * @param name What messages call it.
 * @throws {ImportError} with code `PLAN` naming everything that is wrong with it, each with its place in the JSON.
 *
 * @example
 * const step = { source: "people.csv", object: "contacts", operation: "create" };
 * const [file] = parseImportPlan(JSON.stringify({ format: 1, steps: [step] }), "plan.json");
 * file?.name; //=> "contacts"
 */
export function parseImportPlan(text: string, name: string): readonly PlannedFile[] {
  const refuse = (...problems: readonly string[]): ImportError =>
    new ImportError("PLAN", ...problems.map((problem) => `${name}: ${problem}`));
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\u{FEFF}/u, ""));
  } catch (error) {
    throw refuse(`not JSON (${(error as Error).message}).`);
  }
  const { success, output, issues } = v.safeParse(importPlanSchema, given);
  if (!success) throw refuse(...issues.map(explain));
  const files = output.steps.map((step, place) => ({
    ...step,
    name: step.name ?? step.object,
    path: `steps[${place}]`,
    // valibot leaves out keys such as `__proto__`, which are columns like any other.
    ...(step.columns && {
      columns: (given as { steps: readonly { columns: typeof step.columns }[] }).steps[place]!
        .columns,
    }),
  }));
  const problems = [...nameProblems(files), ...stepProblems(files), ...linkProblems(files)];
  if (problems.length > 0) throw refuse(...problems);
  const ordered = orderFiles(files);
  if ("circle" in ordered) {
    const names = ordered.circle.map((one) => JSON.stringify(one)).join(" → ");
    throw refuse(`steps: they link to each other in a circle: ${names}. Take one link out.`);
  }
  return ordered.files;
}

function explain(issue: v.BaseIssue<unknown>): string {
  const path = jsonPath((issue.path ?? []).map(({ key }) => key)) || "the file";
  if (issue.received === "undefined") return `${path}: missing.`;
  if (issue.expected === "never") return `${path}: unknown. Is it spelled right?`;
  return issue.message.startsWith("expected")
    ? `${path}: ${issue.message}; got ${issue.received}.`
    : `${path}: expected ${issue.expected ?? issue.message}; got ${issue.received}.`;
}

function nameProblems(files: readonly PlannedFile[]): string[] {
  return files.flatMap(({ name, path }, place) => {
    const first = files.findIndex((other) => other.name === name);
    if (first === place) return [];
    return [
      `${path}.name: ${JSON.stringify(name)} is the name of ${files[first]!.path}, too. Give each step a name of its own.`,
    ];
  });
}

function stepProblems(files: readonly PlannedFile[]): string[] {
  return files.flatMap(({ operation, idProperty, clearBlanks, path }) => [
    ...(operation === "upsert" && idProperty === undefined
      ? [
          `${path}.idProperty: missing. An upsert finds records by a unique property, such as email.`,
        ]
      : []),
    ...(operation === "create" && clearBlanks !== undefined
      ? [`${path}.clearBlanks: a create has nothing to clear. Leave it out.`]
      : []),
  ]);
}

function linkProblems(files: readonly PlannedFile[]): string[] {
  const names = [...new Set(files.map(({ name }) => name))];
  return files.flatMap(({ name, links = [], path }) =>
    links.flatMap(({ step }, place) => {
      const where = `${path}.links[${place}].step`;
      if (step === name) return [`${where}: a step cannot link to itself.`];
      if (names.includes(step)) return [];
      const known = names.map((one) => JSON.stringify(one)).join(", ");
      return [
        `${where}: no step is called ${JSON.stringify(step)}, but ${known}.${didYouMean(step, names)}`,
      ];
    }),
  );
}

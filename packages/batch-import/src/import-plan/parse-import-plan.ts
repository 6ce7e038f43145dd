import { type FileError, parseJsonText } from "@x/batch-file";
import * as v from "valibot";
import { ImportError } from "../errors/import-error.ts";
import { importPlanSchema, type PlannedFile, recordValues } from "./import-plan.ts";
import { orderFiles } from "./order-files.ts";
import { createPlanPlaces, inOrderOf, repeatedKeys } from "./plan-places.ts";
import { listOf, type PlanProblem, shapeProblems } from "./shape-problems.ts";
import { nameOf, type ReadStep, readSteps, stepProblems } from "./step-problems.ts";

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
  const given = readJson(text, name);
  const problems = problemsOf(given, text);
  if (problems.length > 0) {
    const placeOf = createPlanPlaces(text, name);
    throw new ImportError(
      "PLAN",
      ...problems.map(({ keys, message }) => `${placeOf(keys)}: ${message}`),
    );
  }
  const { steps } = v.parse(importPlanSchema, given);
  const files = steps.map((step, place) => ({
    ...step,
    ...withAllKeys(listOf(given, "steps")[place]),
    name: nameOf(step)!,
    place,
  }));
  const ordered = orderFiles(files);
  return "files" in ordered ? ordered.files : files;
}

function readJson(text: string, name: string): unknown {
  try {
    return parseJsonText(text, name);
  } catch (error) {
    throw new ImportError("PLAN", (error as FileError).message);
  }
}

/** All that is wrong, in the order of the text. */
function problemsOf(given: unknown, text: string): PlanProblem[] {
  const shape = shapeProblems(given);
  const told = new Set(shape.map(({ keys }) => keys.join()));
  const steps = readSteps(given);
  const inOrder = inOrderOf(text);
  return [
    ...shape,
    ...repeatedKeys(text).map((keys) => ({ keys, message: "given twice. Leave one of them out." })),
    ...stepProblems(steps).filter(({ keys }) => !told.has(keys.join())),
    ...circleProblems(steps),
  ].sort((one, other) => inOrder(one.keys, other.keys));
}

/** Links that lead nowhere, or to their own step, are told as such. */
function circleProblems(steps: readonly ReadStep[]): PlanProblem[] {
  const names = new Set(steps.map(nameOf));
  const files = steps.flatMap((one) => {
    const name = nameOf(one);
    if (name === undefined) return [];
    const links = one.links.flatMap(({ step }) =>
      step !== undefined && step !== name && names.has(step) ? [{ step }] : [],
    );
    return [{ name, links }];
  });
  const ordered = orderFiles(files);
  if ("files" in ordered) return [];
  const circle = ordered.circle.map((one) => JSON.stringify(one)).join(" → ");
  const message = `they link to each other in a circle: ${circle}. Take one link out.`;
  return [{ keys: ["steps"], message }];
}

/** valibot leaves out keys such as `__proto__`, which are columns like any other. */
function withAllKeys(step: unknown): Pick<PlannedFile, "columns" | "overwrite"> {
  const given = step as PlannedFile;
  const fields = Object.keys(recordValues) as (keyof typeof recordValues)[];
  return Object.fromEntries(
    fields.filter((field) => given[field] !== undefined).map((field) => [field, given[field]]),
  );
}

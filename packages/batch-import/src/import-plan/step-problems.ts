import { createDayReader, type WritePolicy } from "@x/batch-core";
import { didYouMean } from "../mapping/nearest.ts";
import { policyProblems } from "../store/policy-problems.ts";
import { linkSchema, type PlannedLink, type PlannedStep, stepSchema } from "./import-plan.ts";
import type { Keys } from "./plan-places.ts";
import { listOf, type PlanProblem, rightEntries } from "./shape-problems.ts";

/** A step of a plan that may have mistakes, without the values that are wrong. */
export interface ReadStep extends Partial<Omit<PlannedStep, "links">> {
  readonly keys: Keys;
  readonly links: readonly Partial<PlannedLink>[];
}

/** The steps of a plan that may have mistakes. */
export function readSteps(given: unknown): ReadStep[] {
  return listOf(given, "steps").map((step, place) => ({
    ...rightEntries(stepSchema, step),
    links: listOf(step, "links").map((link) => rightEntries(linkSchema, link)),
    keys: ["steps", place],
  }));
}

/** What other steps call it. */
export function nameOf({ name, object }: Pick<ReadStep, "name" | "object">): string | undefined {
  return name ?? object;
}

/** Returns what in the steps of a plan does not fit together. */
export function stepProblems(steps: readonly ReadStep[]): PlanProblem[] {
  return [
    ...nameProblems(steps),
    ...steps.flatMap((step) => [...valueProblems(step), ...policyProblemsOf(step)]),
    ...linkProblems(steps),
  ];
}

function nameProblems(steps: readonly ReadStep[]): PlanProblem[] {
  return steps.flatMap((step, place) => {
    const name = nameOf(step);
    const first = steps.findIndex((other) => nameOf(other) === name);
    if (name === undefined || first === place) return [];
    const message = `${JSON.stringify(name)} is the name of steps[${first}], too. Give each step a name of its own.`;
    return [{ keys: [...step.keys, "name"], message }];
  });
}

/** Values that do not go together, each problem with the field that is to change. */
function valueProblems(step: ReadStep): PlanProblem[] {
  const { allOrNone, associate = [], clearBlanks, createMissing, dateFormat, keys } = step;
  const { check, idProperty, missing, operation } = step;
  const problem = (field: keyof PlannedStep, message: string): PlanProblem => ({
    keys: [...keys, field],
    message,
  });
  const says = createMissing === true ? "createMissing" : missing && "missing";
  const rewrites = (["coerce", "dateFormat", "decimalMark"] as const).filter(
    (field) => step[field] !== undefined && step[field] !== false,
  );
  const found = [
    operation === "upsert" &&
      idProperty === undefined &&
      problem(
        "idProperty",
        "missing. An upsert finds records by a unique property, such as email.",
      ),
    operation === "create" &&
      clearBlanks !== undefined &&
      clearBlanks !== false &&
      problem("clearBlanks", "a create has nothing to clear. Leave it out."),
    dateFormat !== undefined &&
      createDayReader(dateFormat) === undefined &&
      problem(
        "dateFormat",
        `expected DD, MM and YYYY once each, such as DD.MM.YYYY or MM/DD/YYYY; got ${JSON.stringify(dateFormat)}.`,
      ),
    operation === "update" &&
      allOrNone === true &&
      problem("allOrNone", "an update has none. Leave it out."),
    createMissing === true &&
      missing !== undefined &&
      problem(
        "missing",
        "records that are missing are created. Leave out missing or createMissing.",
      ),
    says !== undefined &&
      !associate.some((text) => text.includes("=")) &&
      problem(
        says,
        'for records that are found by a property. Add "objects:property=Column" to associate, or leave it out.',
      ),
    check === false &&
      rewrites.length > 0 &&
      problem(
        "check",
        `values are rewritten (${rewrites.join(", ")}) by the account's properties, which are not read without a check. Leave one of them out.`,
      ),
  ];
  return found.filter((one) => one !== false);
}

function policyProblemsOf(step: ReadStep): PlanProblem[] {
  const { allOrNone, check, idProperty, keys, operation } = step;
  const policy = policyOf(step);
  if (operation === undefined || policy === undefined) return [];
  const given = POLICY_FIELDS.filter((field) => step[field] !== undefined).join(", ");
  // Whether an object has a unique property of its own is known later.
  const job = { operation, allOrNone: false, uniqueProperty: idProperty ?? "" };
  const problems = policyProblems(job, policy).map(({ about, message }) => ({
    keys: about === undefined ? keys : [...keys, about === "properties" ? "overwrite" : about],
    message,
  }));
  if (check === false) {
    const message = `to decide what is written, values are compared by the account's properties. Leave out check, or ${given}.`;
    problems.push({ keys: [...keys, "check"], message });
  }
  if (allOrNone === true) {
    const message = `one row that is left alone would leave all of them alone. Leave out allOrNone, or ${given}.`;
    problems.push({ keys: [...keys, "allOrNone"], message });
  }
  return problems;
}

const POLICY_FIELDS = ["onExisting", "onMissing", "overwrite", "undoable"] as const;

/** The policy that a step asks for, with the columns of `overwrite` as they are written. */
function policyOf({
  onExisting,
  onMissing,
  overwrite,
  undoable,
}: ReadStep): WritePolicy | undefined {
  const asks = [onExisting, onMissing, overwrite].some((given) => given !== undefined);
  if (!asks && undoable !== true) return undefined;
  return { onExisting, onMissing, ...(overwrite && { properties: overwrite }) };
}

function linkProblems(steps: readonly ReadStep[]): PlanProblem[] {
  const names = [...new Set(steps.map(nameOf).filter((name) => name !== undefined))];
  return steps.flatMap((one) =>
    one.links.flatMap(({ step }, place) => {
      const keys = [...one.keys, "links", place, "step"];
      if (step !== undefined && step === nameOf(one))
        return [{ keys, message: "a step cannot link to itself." }];
      if (step === undefined || names.includes(step)) return [];
      const known = names.map((name) => JSON.stringify(name)).join(", ");
      const message = `no step is called ${JSON.stringify(step)}, but ${known}.${didYouMean(step, names)}`;
      return [{ keys, message }];
    }),
  );
}

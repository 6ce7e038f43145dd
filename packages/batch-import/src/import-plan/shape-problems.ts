import { isObject } from "@x/batch-core/options";
import * as v from "valibot";
import { nearest } from "../mapping/nearest.ts";
import { shorten } from "../results/shorten.ts";
import { importPlanSchema, linkSchema, recordValues, stepSchema } from "./import-plan.ts";
import type { Keys } from "./plan-places.ts";

/** Something that is wrong with a value of an import plan. */
export interface PlanProblem {
  readonly keys: Keys;
  /** What is wrong, in sentences without the place. */
  readonly message: string;
}

/** Returns what is wrong with the shape of an import plan: missing and unknown keys, and values of a wrong kind. */
export function shapeProblems(given: unknown): PlanProblem[] {
  const { issues = [] } = v.safeParse(importPlanSchema, given);
  const strangers = unknownKeys(given);
  // A key that is only misspelled is not reported as missing, too.
  const meant = new Set(strangers.map(({ meant: keys }) => keys?.join()));
  const wrong = issues.flatMap((issue) => {
    const keys = keysOf(issue);
    // valibot reports only the first unknown key.
    if (issue.expected === "never") return [];
    const isMissing = issue.received === "undefined";
    if (isMissing && meant.has(keys.join())) return [];
    return [{ keys, message: isMissing ? missingText(keys) : wrongText(issue) }];
  });
  return [...strangers, ...wrong, ...hiddenValues(given)];
}

/** The entries of an object that are right by themselves. */
export function rightEntries<Entries extends v.ObjectEntries>(
  { entries }: { readonly entries: Entries },
  given: unknown,
): Partial<v.InferOutput<v.StrictObjectSchema<Entries, undefined>>> {
  const right = Object.entries(entries).flatMap(([key, schema]) => {
    if (!isObject(given) || !Object.hasOwn(given, key)) return [];
    const { success, output } = v.safeParse(schema, given[key]);
    return success ? [[key, output] as const] : [];
  });
  return Object.fromEntries(right) as Partial<
    v.InferOutput<v.StrictObjectSchema<Entries, undefined>>
  >;
}

/** The items of a list; none where it is something else. */
export function listOf(given: unknown, key: string): readonly unknown[] {
  const list = isObject(given) ? given[key] : undefined;
  return Array.isArray(list) ? list : [];
}

interface Stranger extends PlanProblem {
  /** The key that was probably meant. */
  readonly meant?: Keys;
}

function unknownKeys(given: unknown): Stranger[] {
  return [
    ...strangersIn(given, [], importPlanSchema),
    ...listOf(given, "steps").flatMap((step, place) => {
      const keys = ["steps", place];
      const links = listOf(step, "links").flatMap((link, linkPlace) =>
        strangersIn(link, [...keys, "links", linkPlace], linkSchema),
      );
      return [...strangersIn(step, keys, stepSchema), ...links];
    }),
  ];
}

function strangersIn(
  value: unknown,
  keys: Keys,
  { entries }: { readonly entries: object },
): Stranger[] {
  if (!isObject(value)) return [];
  const known = Object.keys(entries);
  const free = known.filter((name) => !Object.hasOwn(value, name));
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const [meant] = nearest(key, free, (name) => [name]);
      const hint =
        meant === undefined
          ? `Expected one of ${free.join(", ")}.`
          : `Did you mean ${JSON.stringify(meant)}?`;
      return {
        keys: [...keys, key],
        message: `unknown. ${hint}`,
        ...(meant !== undefined && { meant: [...keys, meant] }),
      };
    });
}

/** valibot leaves out such keys, which are columns like any other. */
const HIDDEN = ["__proto__", "prototype", "constructor"];

function hiddenValues(given: unknown): PlanProblem[] {
  return listOf(given, "steps").flatMap((step, place) =>
    Object.entries(recordValues).flatMap(([field, schema]) => {
      const values = isObject(step) ? step[field] : undefined;
      if (!isObject(values)) return [];
      return HIDDEN.filter((title) => Object.hasOwn(values, title)).flatMap((title) => {
        const [issue] = v.safeParse(schema, values[title]).issues ?? [];
        return issue === undefined
          ? []
          : [{ keys: ["steps", place, field, title], message: wrongText(issue) }];
      });
    }),
  );
}

function keysOf({ path }: v.BaseIssue<unknown>): Keys {
  return (path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
}

const REQUIRED: Readonly<Record<string, string>> = {
  format: "1",
  steps: "a list with a step for each file",
  source: "the name of a file, such as people.csv",
  object: "an object of HubSpot, such as contacts",
  operation: "create, update or upsert",
  column: "the column of this file that has the keys",
  step: "the name of another step",
  key: "the column of that step's file that has the same keys",
};

function missingText(keys: Keys): string {
  const expected = REQUIRED[String(keys.at(-1))];
  return expected === undefined ? "missing." : `missing. Expected ${expected}.`;
}

const KINDS: Readonly<Record<string, string>> = {
  Array: "a list: […]",
  Object: "an object: {…}",
  boolean: "true or false",
  number: "a number",
  string: "a text in double quotes",
};

const LONGEST_VALUE = 60;

function wrongText({ expected, input, message, received }: v.BaseIssue<unknown>): string {
  // Messages of our own say what is expected; others repeat `expected`.
  const own = /^expected (.*)$/.exec(message)?.[1];
  const came =
    typeof input === "string"
      ? JSON.stringify(shorten(input, LONGEST_VALUE))
      : (KINDS[received] ?? received);
  return `expected ${own ?? kindText(expected)}; got ${came}.`;
}

/** `("create" | "update" | "upsert")` as `"create", "update" or "upsert"`. */
function kindText(expected: string | null): string {
  const text = (expected ?? "something else").replace(/^\((.*)\)$/, "$1");
  const kinds = text.split(" | ").map((kind) => KINDS[kind] ?? kind);
  const [last, ...others] = kinds.toReversed();
  return others.length === 0 ? last! : `${others.toReversed().join(", ")} or ${last!}`;
}

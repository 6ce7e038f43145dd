import type { RecordError } from "@x/batch-types";
import { cut } from "../internal/cut.ts";
import { isObject } from "../internal/is-object.ts";
import { listOf } from "../internal/list-of.ts";
import { readConflict } from "./read-conflict.ts";
import type { Errors } from "../outcome/errors.ts";

/** The longest message, in characters: each record of a batch repeats it. */
export const MAX_MESSAGE = 2_000;

/** The longest category, code and correlation id, in characters. */
export const MAX_NAME = 200;

/**
 * Returns HubSpot's error as record errors: one for each refused property, or one in all. `raw` is complete;
 * other texts are cut.
 *
 * @param entry An item of `errors` in a 2xx, or the body of a refusal.
 * @param fallback The category when HubSpot names none, such as `HTTP_413`.
 */
export function readErrors(entry: Record<string, unknown>, fallback: string): Errors {
  const [first, ...more] = readWhole(entry, fallback);
  return [withShortTexts(first), ...more.map(withShortTexts)];
}

// After reading: the end of a message matters to readConflict.
function withShortTexts(error: RecordError): RecordError {
  const { category, code, message, correlationId, ...more } = error;
  return {
    category: cut(category, MAX_NAME),
    ...(code !== undefined && { code: cut(code, MAX_NAME) }),
    message: cut(message, MAX_MESSAGE),
    ...(correlationId !== undefined && { correlationId: cut(correlationId, MAX_NAME) }),
    ...more,
  };
}

function readWhole(entry: Record<string, unknown>, fallback: string): Errors {
  const message = text(entry["message"]) ?? "HubSpot gave no reason.";
  const [existingId] = contextValues(entry, "existingId");
  const correlationId = text(entry["correlationId"]);
  const common: RecordError = {
    category: text(entry["category"]) ?? text(entry["errorType"]) ?? fallback,
    message,
    ...readConflict(message),
    ...(existingId !== undefined && { existingId }),
    ...(correlationId !== undefined && { correlationId }),
    raw: entry,
  };

  const problems = [...embeddedProblems(message), ...nestedProblems(entry)];
  const byPropertyAndCode = new Map(problems.map((p) => [`${p.property}\n${p.code}`, p]));
  const [first, ...more] = [...byPropertyAndCode.values()].map((problem) => ({
    ...common,
    ...readConflict(problem.message),
    ...problem,
  }));
  if (first !== undefined) return [first, ...more];

  const subCategory = text(entry["subCategory"]);
  return [{ ...common, ...(subCategory !== undefined && { code: subCategory }) }];
}

/** Returns the ids in the context of an error: record ids, or the unique values of records named by those. */
export function contextIds(entry: Record<string, unknown>): string[] {
  return [...contextValues(entry, "ids"), ...contextValues(entry, "id")];
}

interface Problem {
  message: string;
  code?: string;
  property?: string;
}

const BEFORE_PROBLEMS = "Property values were not valid: ";

// `Property values were not valid: [{…}]` (fact 25). Elsewhere in a message, JSON may be a quoted value.
function embeddedProblems(message: string): Problem[] {
  if (!message.startsWith(BEFORE_PROBLEMS)) return [];
  try {
    const list: unknown = JSON.parse(message.slice(BEFORE_PROBLEMS.length));
    return asProblems(list, "error", (item) => text(item["name"]));
  } catch {
    return [];
  }
}

/** `errors: [{ message, code, context: { propertyName: […] } }]` */
function nestedProblems(entry: Record<string, unknown>): Problem[] {
  return asProblems(entry["errors"], "code", (item) => contextValues(item, "propertyName")[0]);
}

function asProblems(
  list: unknown,
  codeField: string,
  propertyOf: (item: Record<string, unknown>) => string | undefined,
): Problem[] {
  return listOf(list).flatMap((item) => {
    const message = text(item["message"]);
    const code = text(item[codeField]);
    const property = propertyOf(item);
    if (message === undefined) return [];
    return [
      { message, ...(code !== undefined && { code }), ...(property !== undefined && { property }) },
    ];
  });
}

/** Returns the values that the context of an error has under a name, as strings. */
export function contextValues(entry: Record<string, unknown>, name: string): string[] {
  const context = entry["context"];
  const values = isObject(context) && Object.hasOwn(context, name) ? context[name] : undefined;
  return (Array.isArray(values) ? values : [values]).flatMap((value) =>
    typeof value === "string" || typeof value === "number" ? [String(value)] : [],
  );
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

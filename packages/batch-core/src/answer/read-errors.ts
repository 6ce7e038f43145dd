import type { RecordError } from "@x/batch-types";
import { cut } from "../internal/cut.ts";
import { isObject } from "../internal/is-object.ts";
import { listOf } from "../internal/list-of.ts";
import { readConflict } from "./read-conflict.ts";
import type { Errors } from "../outcome/errors.ts";

/** The longest message of an error, in characters. It is repeated in the outcome of each record of a batch. */
export const MAX_MESSAGE = 2_000;

/** The longest category, code and correlation id, in characters. */
export const MAX_NAME = 200;

/**
 * What HubSpot says went wrong, as record errors: one for each property it refuses, or one in all. Texts
 * are cut to {@link MAX_MESSAGE} and {@link MAX_NAME}; `raw` has all of them.
 *
 * @param entry An entry of `errors` in a 2xx, or the body of a refusal.
 * @param fallback The category where HubSpot names none, such as `HTTP_413`.
 */
export function readErrors(entry: Record<string, unknown>, fallback: string): Errors {
  const [first, ...more] = readWhole(entry, fallback);
  return [withShortTexts(first), ...more.map(withShortTexts)];
}

/** Only when everything that is read from a message has been read. */
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

/**
 * Returns the ids that an error has in its context: those of records, or, where records were named by a
 * unique value, those values.
 */
export function contextIds(entry: Record<string, unknown>): string[] {
  return [...contextValues(entry, "ids"), ...contextValues(entry, "id")];
}

interface Problem {
  message: string;
  code?: string;
  property?: string;
}

const BEFORE_PROBLEMS = "Property values were not valid: ";

/**
 * `Property values were not valid: [{…}]`: a JSON list inside the text (fact 25). Only behind these
 * words: elsewhere in a message it may be a value that HubSpot quotes.
 */
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

/** The texts an error has under a name of its context. */
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

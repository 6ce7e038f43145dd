import { isObject } from "../internal/is-object.ts";
import type { PropertyProblem } from "./property-problem.ts";

/** A value of a body, and which end of it a message is about. */
export interface Place {
  readonly value: unknown;
  readonly isEnd?: true;
}

/** An answer as a value. A text body is sent as HTML, any other as JSON. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A detail of a refusal. */
export interface ErrorDetail {
  readonly message: string;
  readonly code?: string;
  readonly in?: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

/** A refusal of the request as a whole; the correlation id is added on the way out, and what is undefined is left out. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  /** Some bodies have none, malformed JSON and unknown object types among them. */
  readonly category?: string | undefined;
  readonly subCategory?: string | undefined;
  readonly context?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly errors?: readonly ErrorDetail[] | undefined;
  readonly links?: Readonly<Record<string, string>>;
  /** Of the body: `message` goes on after the line and the column of it. */
  readonly place?: Place;
}

/** Tells a refusal from the value a step yields when all is well. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "status" in value && "message" in value;
}

export function toAnswer(refusal: Refusal, correlationId: string): Answer {
  const { status, message, ...more } = refusal;
  return { status, body: { status: "error", message, correlationId, ...more } };
}

/**
 * Adds the header that every answer of HubSpot has. The body of a refusal has the same id.
 *
 * @param newId Makes an id, for a body that has none.
 */
export function withCorrelationId(answer: Answer, newId: () => string): Answer {
  const { correlationId } = isObject(answer.body) ? answer.body : {};
  const id = typeof correlationId === "string" ? correlationId : newId();
  return { ...answer, headers: { ...answer.headers, "X-HubSpot-Correlation-Id": id } };
}

export function validationError(message: string, more: Partial<Refusal> = {}): Refusal {
  return { status: 400, category: "VALIDATION_ERROR", message, ...more };
}

/** The path names something that does not exist. */
export function notFound(message: string, context?: Refusal["context"]): Refusal {
  return { status: 404, category: "OBJECT_NOT_FOUND", message, context };
}

/** A name or a type id that is no object of the account. */
export function unknownObject(objectType: string): Refusal {
  const problem = /^\d+-\d+$/.test(objectType)
    ? "Invalid object or event type id"
    : "Unable to infer object type from";
  return { status: 400, message: `${problem}: ${objectType}` };
}

/**
 * A body that is not JSON, or not the JSON that is expected. Such answers have no category.
 *
 * @param value What of the body is wrong.
 */
export function invalidJson(detail: string, value: unknown): Refusal {
  return { status: 400, message: `: ${detail}`, place: { value } };
}

/** A value of the wrong JSON type, in the words of HubSpot's Java. */
export function wrongType(value: unknown, expected: keyof typeof JAVA_TYPES): Refusal {
  const [kind, token] = jsonKindOf(value);
  const type = JAVA_TYPES[expected];
  return invalidJson(
    `Cannot deserialize value of type \`${type}\` from ${kind} value (token \`JsonToken.${token}\`)`,
    value,
  );
}

/** @param holder The object that lacks the fields: HubSpot gives the place where it ends. */
export function missingFields(holder: unknown, ...names: readonly string[]): Refusal {
  const message = `. Some required fields were not set: [${names.join(", ")}]`;
  return validationError(message, { place: { value: holder, isEnd: true } });
}

const ROW = "com.hubspot.inbounddb.publicobject.core.v2.SimplePublicObjectBatchInput";

/** Those of a text, a row and a body were recorded; the others are what Java calls such values. */
const JAVA_TYPES = {
  text: "java.lang.String",
  number: "java.lang.Long",
  boolean: "java.lang.Boolean",
  list: "java.util.ArrayList<java.lang.Object>",
  object: "java.util.LinkedHashMap<java.lang.String,java.lang.Object>",
  row: `${ROW}$Json`,
  body: `com.hubspot.apiutils.core.models.batch.BatchInput$Json<${ROW}>`,
} as const;

function jsonKindOf(value: unknown): readonly [kind: string, token: string] {
  if (Array.isArray(value)) return ["Array", "START_ARRAY"];
  switch (typeof value) {
    case "string":
      return ["String", "VALUE_STRING"];
    case "boolean":
      return ["Boolean", value ? "VALUE_TRUE" : "VALUE_FALSE"];
    case "number":
      return Number.isInteger(value)
        ? ["Integer", "VALUE_NUMBER_INT"]
        : ["Floating-point", "VALUE_NUMBER_FLOAT"];
    default:
      return value === null ? ["Null", "VALUE_NULL"] : ["Object", "START_OBJECT"];
  }
}

/** HubSpot's web server answers a path without an endpoint, with a page. */
export function pageNotFound(): Answer {
  return {
    status: 404,
    body: "<html><head><title>Error 404 Not Found</title></head><body><h2>HTTP ERROR 404</h2></body></html>",
  };
}

/** The message about refused values has them as a JSON list. No other field has all of them. */
export function propertiesMessage(problems: readonly PropertyProblem[]): string {
  return `Property values were not valid: ${JSON.stringify(problems)}`;
}

/** The two spaces are HubSpot's. */
export function objectNotFound(id: string): Refusal {
  return notFound("Object not found.  objectId are usually numeric.", { id: [id] });
}

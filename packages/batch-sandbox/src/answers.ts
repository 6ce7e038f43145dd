import type { ErrorDetail } from "@x/batch-types";
import { isObject } from "./is-object.ts";
import type { PropertyProblem } from "./rules/validate-properties.ts";

/** An answer as a value. A text body is sent as HTML, any other as JSON. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
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

/** Something a path names that there is not. */
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

/** A body that is not JSON, or not the JSON that is expected. Such answers have no category. */
export function invalidJson(detail: string, line = 1, column = 1): Refusal {
  return {
    status: 400,
    message: `Invalid input JSON on line ${line}, column ${column}: ${detail}`,
  };
}

/** A field, named so that it can be found, whose JSON is of another type than it has to be. */
export function wrongType(name: string): Refusal {
  return invalidJson(`Cannot deserialize ${name} from this token`);
}

export function missingFields(...names: readonly string[]): Refusal {
  return invalidJson(`Some required fields were not set: [${names.join(", ")}]`);
}

/** A path HubSpot has no endpoint at is answered by its web server, with a page. */
export function pageNotFound(): Answer {
  return {
    status: 404,
    body: "<html><head><title>Error 404 Not Found</title></head><body><h2>HTTP ERROR 404</h2></body></html>",
  };
}

/** The message of refused values holds them as a JSON list, and it is the only place with all of them. */
export function propertiesMessage(problems: readonly PropertyProblem[]): string {
  return `Property values were not valid: ${JSON.stringify(problems)}`;
}

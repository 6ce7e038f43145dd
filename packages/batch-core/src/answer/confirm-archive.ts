import type { Answer } from "./answer.ts";

// Answers to an archive name no record: a 204 without a body, or for associations in dated versions a 200 with an
// empty list (facts 23, 47, 69).

/** Returns a 2xx without a body as a 204; any other answer unchanged. */
export function withoutBody(answer: Answer): Answer {
  if (answer.kind !== "response") return answer;
  const { body, status } = answer;
  const isEmpty = body === "" || body === null || body === undefined;
  return isEmpty && status >= 200 && status < 300 ? { ...answer, status: 204 } : answer;
}

/**
 * Returns true when a 2xx confirms every entry that its errors do not name: the body is empty, or says that it is
 * complete. A body with rows confirms only those, and one that counts more errors than it lists does not say
 * which entries failed.
 *
 * @param body `{}` when there was none.
 */
export function confirmsAll(body: Record<string, unknown>): boolean {
  const { errors = [], numErrors = 0, results = [], status } = body;
  const isComplete = status === "COMPLETE" || Object.keys(body).length === 0;
  return isComplete && isEmptyList(results) && Array.isArray(errors) && numErrors === errors.length;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

import type { Answer } from "../plan/batch.ts";

// Answers that archive name nobody: a 204 without a body, or, for associations in dated versions, a 200
// with an envelope (facts 23, 47, 69).

/** Turns a 2xx without a body into the 204 it stands for; any other answer is returned as it is. */
export function withoutBody(answer: Answer): Answer {
  if (answer.kind !== "response") return answer;
  const { body, status } = answer;
  const isEmpty = body === "" || body === null || body === undefined;
  return isEmpty && status >= 200 && status < 300 ? { ...answer, status: 204 } : answer;
}

/**
 * Whether the body of a 2xx confirms everything that its errors do not name: it is empty, or an envelope
 * that is complete. One that has rows settles those only, and one that counts more errors than it lists
 * keeps back whom they are about.
 *
 * @param body `{}` where there was none.
 */
export function confirmsAll(body: Record<string, unknown>): boolean {
  const { errors = [], numErrors = 0, results = [], status } = body;
  const isComplete = status === "COMPLETE" || Object.keys(body).length === 0;
  return isComplete && isEmptyList(results) && Array.isArray(errors) && numErrors === errors.length;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

import type { Answer } from "./answer.ts";

/** Returns a 2xx without a body as a 204, which requests of other APIs are answered with; any other answer unchanged. */
export function withoutBody(answer: Answer): Answer {
  if (answer.kind !== "response") return answer;
  const { body, status } = answer;
  const isEmpty = body === "" || body === null || body === undefined;
  return isEmpty && status >= 200 && status < 300 ? { ...answer, status: 204 } : answer;
}

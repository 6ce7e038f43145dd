import type { Answer } from "@x/batch-core";
import type { BatchEvent } from "../events.ts";
import { isObject } from "@x/batch-core/options";
import { readDailyLimit, readQuota } from "@x/batch-core/policy";

type Answered = Extract<BatchEvent, { type: "request-answered" }>;

/** Returns the fields of the event `request-answered` about the answer. None can contain a value of a record. */
export function describeAnswer(
  answer: Answer,
): Omit<Answered, "type" | "run" | "at" | "request" | "milliseconds"> {
  if (answer.kind === "silence") return { cause: answer.cause };
  const { status, headers, body } = answer;
  const remaining = numberIn(headers["x-hubspot-ratelimit-remaining"]);
  const quota = readQuota(headers);
  const correlationId = correlationIdOf(body) ?? headers["x-hubspot-correlation-id"];
  return {
    status,
    ...(correlationId !== undefined && { correlationId }),
    ...(remaining !== undefined && { remaining }),
    ...(quota && { limit: { requests: quota.requests, perMilliseconds: quota.perMilliseconds } }),
    ...readDailyLimit(headers),
  };
}

function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

function correlationIdOf(body: unknown): string | undefined {
  const id = isObject(body) ? body["correlationId"] : undefined;
  return typeof id === "string" ? id : undefined;
}

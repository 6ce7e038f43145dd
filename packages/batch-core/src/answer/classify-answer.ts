import type { RecordError, Stop } from "@x/batch-types";
import type { Answer, Pause } from "../plan/batch.ts";
import { DAY } from "../internal/calendar.ts";
import { isObject } from "../internal/is-object.ts";
import { readErrors } from "./read-errors.ts";
import { readRateLimit } from "./read-rate-limit.ts";
import type { Errors } from "../outcome/errors.ts";
import { readScopes } from "./read-scopes.ts";
import { retryAfter } from "./retry-after.ts";

/** What an answer says about the request as a whole. */
export type Verdict =
  /** A 2xx that can be read: every record is settled by what it says. */
  | { readonly kind: "settle"; readonly body: Record<string, unknown> }
  /** Nothing was written, because of at least one record; the others may be fine. */
  | {
      readonly kind: "refused";
      /** Whether HubSpot itself says so, and not something on the way to it, such as a firewall. */
      readonly isHubSpots: boolean;
      readonly status: number;
      readonly body: Record<string, unknown>;
    }
  /** Nothing was written; send it again later. */
  | { readonly kind: "wait"; readonly pause: Pause | undefined; readonly error: RecordError }
  /** It may have been written; send it again where twice has the effect of once. */
  | { readonly kind: "again"; readonly message: string; readonly pause?: Pause }
  /** Nothing was written, and it may be with a new token; else the job stops. */
  | { readonly kind: "refresh-token"; readonly stop: StopWithError }
  /** Nothing was written, and no other request of this job will fare better. */
  | { readonly kind: "stop"; readonly stop: StopWithError };

/** HubSpot, or something on the way to it, has refused a request as a whole: nothing was written. */
export interface Refusal {
  readonly errors: Errors;
  /** Whether HubSpot itself says so, and not something on the way to it, such as a firewall. */
  readonly isHubSpots: boolean;
  /** Absent where HubSpot refuses the job. */
  readonly status?: number;
  readonly body: Record<string, unknown>;
}

/** Why a job stops, always with what HubSpot said. */
type StopWithError = Stop & { readonly error: RecordError };

type Response = Extract<Answer, { kind: "response" }>;

/** Reads status, headers and body; knows nothing of the records that were sent. */
export function classifyAnswer(answer: Answer): Verdict {
  if (answer.kind === "silence") {
    if (answer.sent) return { kind: "again", message: answer.cause };
    const error = { category: "NOT_SENT", message: answer.cause };
    return { kind: "wait", pause: undefined, error };
  }
  const { status, body } = answer;
  if (status >= 200 && status < 300) return classifySuccess(answer);
  // No answer in time (408), or a failure on HubSpot's side: it may still have been carried out.
  if (status === 408 || status >= 500) {
    const milliseconds = retryAfter(answer);
    const message = `HubSpot answered ${status}.`;
    return milliseconds === undefined
      ? { kind: "again", message }
      : { kind: "again", message, pause: told(milliseconds, "batch", "SERVER") };
  }

  const isHubSpots = isErrorOfHubSpot(body);
  const entry = isObject(body) ? body : { message: `HubSpot answered ${status}: ${excerpt(body)}` };
  const [error] = readErrors(entry, `HTTP_${status}`);
  const message = error.message;
  switch (status) {
    // Also where HubSpot does not know the token at all (INVALID_AUTHENTICATION): another may do.
    case 401:
      return { kind: "refresh-token", stop: { reason: "unauthorized", message, error } };
    case 423: {
      // A lock while HubSpot syncs a large volume lasts 2 seconds (fact 33).
      const milliseconds = Math.max(retryAfter(answer) ?? 0, 2_000);
      return { kind: "wait", pause: told(milliseconds, "batch", "LOCKED"), error };
    }
    case 429: {
      const pause = readRateLimit(answer, entry);
      if (pause.limit !== "DAILY") return { kind: "wait", pause, error };
      const reset = `${message} ${dailyReset(answer.sentAt)}`;
      return { kind: "stop", stop: { reason: "daily-limit", message: reset, error } };
    }
    case 477: {
      // The account moves between data centres, for 24 hours at most (fact 34).
      const milliseconds = retryAfter(answer, DAY) ?? 60_000;
      return { kind: "wait", pause: told(milliseconds, "client", "MIGRATION"), error };
    }
  }
  if (status === 403 && isHubSpots) {
    return { kind: "stop", stop: { reason: "forbidden", message, ...readScopes(entry), error } };
  }
  if (concernsEveryRecord(status, entry, error)) {
    return { kind: "stop", stop: { reason: "refused", message, error } };
  }
  return { kind: "refused", isHubSpots, status, body: entry };
}

function classifySuccess({ status, body }: Response): Verdict {
  if (isObject(body)) return { kind: "settle", body };
  const isEmpty = body === "" || body === null || body === undefined;
  return status === 204 && isEmpty
    ? { kind: "settle", body: {} }
    : { kind: "again", message: `HubSpot answered ${status} with a body that cannot be read.` };
}

function told(milliseconds: number, scope: Pause["scope"], limit: string): Pause {
  return { milliseconds, scope, kind: "server", limit };
}

/** No answer names the account's time zone; its midnight is less than a day away in any (fact 60). */
function dailyReset(sentAt: number | undefined): string {
  const latest =
    sentAt === undefined ? "within 24 hours" : `by ${new Date(sentAt + DAY).toISOString()}`;
  return `The limit resets at midnight in the account's time zone, ${latest}.`;
}

/** Errors of HubSpot are JSON and have at least one of these; which ones differs (fact 63). */
const FIELDS_OF_ERRORS = ["message", "category", "status", "correlationId", "errorType"];

function isErrorOfHubSpot(body: unknown): boolean {
  return isObject(body) && FIELDS_OF_ERRORS.some((name) => typeof body[name] === "string");
}

/** The address, the method, the media type and the proxy are those of every request of a job. */
const STATUSES_OF_THE_JOB = new Set([405, 407, 415]);

/**
 * Texts of refusals of the job itself: an object type that is not known, an `idProperty` without unique
 * values (facts 5, 64, 65). The whole text must match, because a text may quote the value of a record.
 */
const REFUSALS_OF_THE_JOB = [
  /^Unable to infer object type from: \S+$/,
  /^Invalid object or event type id: \S+$/,
  /^Unable to perform [a-z]+(?:\/[a-z]+)* by non-unique \S+ property \S+(?: in portal ID \d+)?$/,
];

/** Whether no record would fare better: any other refusal can be about one record of a batch. */
function concernsEveryRecord(
  status: number,
  { message }: Record<string, unknown>,
  { category }: RecordError,
): boolean {
  if (status === 404) return category !== "OBJECT_NOT_FOUND";
  if (status < 400 || STATUSES_OF_THE_JOB.has(status)) return true;
  return typeof message === "string" && REFUSALS_OF_THE_JOB.some((form) => form.test(message));
}

function excerpt(body: unknown): string {
  if (typeof body !== "string") return JSON.stringify(body) ?? "no body";
  const text = body
    // More would only cost time: for each `<` the rest is searched.
    .slice(0, 2_000)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? "no body" : text.slice(0, 200);
}

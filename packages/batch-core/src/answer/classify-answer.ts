import type { RecordError, Stop } from "@x/batch-types";
import type { Answer, Pause } from "./answer.ts";
import { DAY } from "../internal/calendar.ts";
import { isObject } from "../internal/is-object.ts";
import { readErrors } from "./read-errors.ts";
import { readRateLimit } from "./read-rate-limit.ts";
import type { Errors } from "../outcome/errors.ts";
import { readScopes } from "./read-scopes.ts";
import { retryAfter } from "./retry-after.ts";
import {
  foreignPage,
  hasHeader,
  POSSIBLE_REASON,
  readRefusal,
  whoAnswered,
} from "./whose-answer.ts";

/** What an answer says about the whole request. */
export type Verdict =
  /** A readable 2xx: it says what became of each record. */
  | { readonly kind: "settle"; readonly body: Record<string, unknown> }
  /** Nothing was written: at least one record is bad; the others may be good. */
  | {
      readonly kind: "refused";
      /** False when something between refused it, such as a firewall. */
      readonly isHubSpots: boolean;
      readonly status: number;
      readonly body: Record<string, unknown>;
    }
  /** Nothing was written; send it again later. */
  | { readonly kind: "wait"; readonly pause: Pause | undefined; readonly error: RecordError }
  /** It may have been written: send it again only when a second time changes nothing. */
  | Again
  /** Nothing was written. Send it again with a new token, or stop the job. */
  | { readonly kind: "refresh-token"; readonly stop: StopWithError }
  /** Nothing was written, and every request of the job would fail the same way. */
  | { readonly kind: "stop"; readonly stop: StopWithError };

interface Again {
  readonly kind: "again";
  readonly message: string;
  readonly pause?: Pause;
  /** See {@link Answer}. */
  readonly interrupted?: true;
}

/** A request was refused as a whole: nothing was written. */
export interface Refusal {
  readonly errors: Errors;
  /** False when something between refused it, such as a firewall. */
  readonly isHubSpots: boolean;
  /** Absent when HubSpot refuses the job. */
  readonly status?: number;
  readonly body: Record<string, unknown>;
}

/** A stop with the error of the answer. */
type StopWithError = Stop & { readonly error: RecordError };

type Response = Extract<Answer, { kind: "response" }>;

/** Classifies an answer by status, headers and body, without looking at the records. */
export function classifyAnswer(answer: Answer): Verdict {
  if (answer.kind === "silence") {
    const { cause, interrupted, sent } = answer;
    if (sent) return { kind: "again", message: cause, ...(interrupted && { interrupted }) };
    const error = { category: "NOT_SENT", message: cause };
    return { kind: "wait", pause: undefined, error };
  }
  const { status, body } = answer;
  if (status >= 200 && status < 300) return classifySuccess(answer);
  // A timeout (408) or a failure of HubSpot: it may have been carried out all the same.
  if (status === 408 || status >= 500) {
    const milliseconds = retryAfter(answer);
    const message = `${whoAnswered(answer)}.`;
    return milliseconds === undefined
      ? { kind: "again", message }
      : { kind: "again", message, pause: serverPause(milliseconds, "batch", "SERVER") };
  }

  const { entry, isHubSpots, isWhole } = readRefusal(answer);
  const [error] = readErrors(entry, `HTTP_${status}`);
  const message = error.message;
  // What another server waits for is not known.
  const limitOf = (limit: string) => (isHubSpots ? limit : "SERVER");
  switch (status) {
    // Also for INVALID_AUTHENTICATION, a token that HubSpot does not know: a new one may work.
    case 401: {
      const stop: StopWithError = isHubSpots
        ? { reason: "unauthorized", message, error }
        : notOfHubSpot(error, " Or the token is not valid.");
      return { kind: "refresh-token", stop };
    }
    case 423: {
      // A lock during a sync of many records lasts 2 seconds (fact 33).
      const milliseconds = Math.max(retryAfter(answer) ?? 0, 2_000);
      return { kind: "wait", pause: serverPause(milliseconds, "batch", limitOf("LOCKED")), error };
    }
    case 429: {
      const asked = readRateLimit(answer, entry);
      const pause = { ...asked, limit: limitOf(asked.limit) };
      if (pause.limit !== "DAILY") return { kind: "wait", pause, error };
      const reset = `${message} ${dailyReset(answer.sentAt)}`;
      return { kind: "stop", stop: { reason: "daily-limit", message: reset, error } };
    }
    case 477: {
      // The account moves to another data centre, for at most 24 hours (fact 34), as only HubSpot knows.
      const milliseconds = (isHubSpots ? retryAfter(answer, DAY) : retryAfter(answer)) ?? 60_000;
      return {
        kind: "wait",
        pause: serverPause(milliseconds, "client", limitOf("MIGRATION")),
        error,
      };
    }
  }
  if (status === 403 && isHubSpots && isObject(body)) {
    return { kind: "stop", stop: { reason: "forbidden", message, ...readScopes(entry), error } };
  }
  if (concernsEveryRecord(status, entry, error)) {
    return { kind: "stop", stop: stopOf(isHubSpots, isWhole, error) };
  }
  return { kind: "refused", isHubSpots, status, body: entry };
}

function classifySuccess(answer: Response): Verdict {
  const { status, body } = answer;
  const foreign = foreignPage(answer);
  if (foreign !== undefined) return { kind: "again", message: foreign };
  if (isObject(body)) return { kind: "settle", body };
  const isEmpty = body === "" || body === null || body === undefined;
  // As the envelope of an answer with a body says it. Without the header, a proxy may have answered, and it says nothing.
  if (status === 204 && isEmpty) {
    return { kind: "settle", body: hasHeader(answer) ? { status: "COMPLETE" } : {} };
  }
  const message = `${whoAnswered(answer)} with a body that cannot be read.`;
  return { kind: "again", message };
}

function serverPause(milliseconds: number, scope: Pause["scope"], limit: string): Pause {
  return { milliseconds, scope, kind: "server", limit };
}

// A refusal does not name the account's time zone; its midnight is at most a day away (fact 60).
function dailyReset(sentAt: number | undefined): string {
  const latest =
    sentAt === undefined ? "within 24 hours" : `by ${new Date(sentAt + DAY).toISOString()}`;
  return `The limit resets at midnight in the account's time zone, ${latest}.`;
}

// About method, proxy and media type, which all requests of a job share.
const STATUSES_OF_THE_JOB = new Set([405, 407, 415]);

// Messages that refuse the job itself: an unknown object type, an `idProperty` without unique values (facts 5,
// 64, 65). The whole message must match, because it may quote a record's value.
const REFUSALS_OF_THE_JOB = [
  /^Unable to infer object type from: \S+$/,
  /^Invalid object or event type id: \S+$/,
  /^Unable to perform [a-z]+(?:\/[a-z]+)* by non-unique \S+ property \S+(?: in portal ID \d+)?$/,
];

/** Returns true when the error would be the same for any record. */
function concernsEveryRecord(
  status: number,
  { message }: Record<string, unknown>,
  { category }: RecordError,
): boolean {
  if (status === 404) return category !== "OBJECT_NOT_FOUND";
  if (status < 400 || STATUSES_OF_THE_JOB.has(status)) return true;
  return typeof message === "string" && REFUSALS_OF_THE_JOB.some((form) => form.test(message));
}

function stopOf(isHubSpots: boolean, isWhole: boolean, error: RecordError): StopWithError {
  if (!isHubSpots) return notOfHubSpot(error);
  // What came in part may come whole the next time.
  return { reason: isWhole ? "refused" : "unavailable", message: error.message, error };
}

/**
 * The stop after an answer that is not HubSpot's. A proxy, a login page or a wrong base URL says nothing about the job,
 * which goes on when that is put right.
 *
 * @param more What else may be the reason, a sentence.
 */
export function notOfHubSpot(error: RecordError, more = ""): StopWithError {
  const message = `${error.message}. ${POSSIBLE_REASON}${more}`;
  return { reason: "unavailable", message, error };
}

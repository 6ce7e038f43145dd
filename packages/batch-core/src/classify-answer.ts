import type { RecordError, Stop } from "@x/batch-types";
import type { Answer, Pause } from "./batch.ts";
import { isObject } from "./internal/is-object.ts";
import { readErrors } from "./read-errors.ts";

/** What an answer says about the request as a whole. */
export type Verdict =
  /** A 2xx that can be read: every record is settled by what it says. */
  | { readonly kind: "settle"; readonly body: Record<string, unknown> }
  /** Nothing was written, because of at least one record; `isolate` when the rest may be fine. */
  | {
      readonly kind: "refused";
      readonly isolate: boolean;
      readonly status: number;
      readonly body: Record<string, unknown>;
    }
  /** Nothing was written; send it again later. */
  | { readonly kind: "wait"; readonly pause: Pause | undefined; readonly error: RecordError }
  /** It may have been written; send it again where twice has the effect of once. */
  | { readonly kind: "again"; readonly message: string }
  /** Nothing was written, and it may be with a new token; else the job stops. */
  | { readonly kind: "refresh-token"; readonly stop: Stop }
  /** Nothing was written, and no other request of this job will fare better. */
  | { readonly kind: "stop"; readonly stop: Stop };

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
    return { kind: "again", message: `HubSpot answered ${status}.` };
  }

  const entry = isObject(body) ? body : { message: `HubSpot answered ${status}: ${excerpt(body)}` };
  const [error] = readErrors(entry, `HTTP_${status}`);
  const message = error.message;
  switch (status) {
    case 401:
      return {
        kind: error.category === "EXPIRED_AUTHENTICATION" ? "refresh-token" : "stop",
        stop: { reason: "unauthorized", message, error },
      };
    case 403:
      return { kind: "stop", stop: { reason: "forbidden", message, ...scopesIn(entry), error } };
    case 423:
      // A lock while HubSpot syncs a large volume lasts 2 seconds (fact 33).
      return { kind: "wait", pause: told(2_000, "batch", "LOCKED"), error };
    case 429:
      return classifyRateLimit(answer, entry, error);
    case 477:
      return {
        kind: "wait",
        pause: told(retryAfter(answer) ?? 60_000, "client", "MIGRATION"),
        error,
      };
  }
  if (concernsEveryRecord(status, error)) {
    return { kind: "stop", stop: { reason: "refused", message, error } };
  }
  return { kind: "refused", isolate: [400, 404, 409, 413].includes(status), status, body: entry };
}

function classifySuccess({ status, body }: Response): Verdict {
  if (isObject(body)) return { kind: "settle", body };
  const isEmpty = body === "" || body === null || body === undefined;
  return status === 204 && isEmpty
    ? { kind: "settle", body: {} }
    : { kind: "again", message: `HubSpot answered ${status} with a body that cannot be read.` };
}

function classifyRateLimit(
  answer: Response,
  entry: Record<string, unknown>,
  error: RecordError,
): Verdict {
  const policy = typeof entry["policyName"] === "string" ? entry["policyName"] : "RATE_LIMIT";
  if (policy === "DAILY") {
    const message = `${error.message} ${dailyReset(answer.sentAt)}`;
    return { kind: "stop", stop: { reason: "daily-limit", message, error } };
  }
  const interval = Number(answer.headers["x-hubspot-ratelimit-interval-milliseconds"]);
  const asked = retryAfter(answer) ?? (policy === "SECONDLY" ? 1_000 : undefined);
  const milliseconds = asked ?? (interval > 0 ? Math.min(interval, 60_000) : 10_000);
  const kind = asked === undefined ? "window" : "told";
  return { kind: "wait", pause: { milliseconds, scope: "client", kind, limit: policy }, error };
}

/** No answer names the account's time zone; its midnight is less than a day away in any (fact 60). */
function dailyReset(sentAt: number | undefined): string {
  const latest =
    sentAt === undefined ? "within 24 hours" : `by ${new Date(sentAt + A_DAY).toISOString()}`;
  return `The limit resets at midnight in the account's time zone, ${latest}.`;
}

function told(milliseconds: number, scope: Pause["scope"], limit: string): Pause {
  return { milliseconds, scope, kind: "told", limit };
}

/** The longest HubSpot documents, in milliseconds (fact 34). */
const A_DAY = 86_400_000;

/** HubSpot documents seconds, and only for 477 (fact 31). */
function retryAfter({ headers }: Response): number | undefined {
  const seconds = Number(headers["retry-after"] ?? "");
  return seconds > 0 ? Math.min(seconds * 1_000, A_DAY) : undefined;
}

/** Refusals of the job itself: wrong address, wrong object type, wrong `idProperty`. */
function concernsEveryRecord(status: number, { category, message }: RecordError): boolean {
  if (status === 404) return category !== "OBJECT_NOT_FOUND";
  if (status < 400 || status === 405 || status === 415) return true;
  return /^Unable to infer object type|\bby non-unique\b/.test(message);
}

/** HubSpot has been seen to name the scopes in either of two places (fact 27). */
function scopesIn(entry: Record<string, unknown>): { scopes?: string[] } {
  const details = Array.isArray(entry["errors"]) ? entry["errors"] : [];
  for (const place of [entry, ...details]) {
    const context = isObject(place) ? place["context"] : undefined;
    const scopes = isObject(context) ? context["requiredGranularScopes"] : undefined;
    if (Array.isArray(scopes)) return { scopes: scopes.map(String) };
  }
  return {};
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

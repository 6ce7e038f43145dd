import type { Answer } from "./answer.ts";
import { isObject } from "../internal/is-object.ts";

/** A refusal as it is read. */
export interface ReadRefusal {
  /** False when something between refused it, such as a firewall. */
  readonly isHubSpots: boolean;
  /** True when all of it came, so that it would be the same the next time. */
  readonly isWhole: boolean;
  /** The body; with a message of ours when there is none of HubSpot's. */
  readonly entry: Record<string, unknown>;
}

type Response = Extract<Answer, { kind: "response" }>;

/** Said of each answer that is not HubSpot's. */
export const POSSIBLE_REASON =
  "Perhaps a proxy, a firewall or a login page is in between, or the base URL is wrong.";

/** Tells whether a refusal is HubSpot's own. */
export function readRefusal(answer: Response): ReadRefusal {
  const { status, body } = answer;
  const isHubSpots = hasHeader(answer);
  if (isObject(body) && (isHubSpots || isErrorOfHubSpot(body))) {
    return { isHubSpots: true, isWhole: true, entry: body };
  }
  const message = isHubSpots
    ? `HubSpot's answer cannot be read: ${status}, ${excerpt(body)}`
    : notHubSpots(answer);
  const entry = isObject(body) ? { ...body, message } : { message };
  return { isHubSpots, isWhole: isHubSpots && isPage(body), entry };
}

/** Returns what a 2xx says that is of something between, such as a login; undefined for any other. */
export function foreignPage(answer: Response): string | undefined {
  const { body, status } = answer;
  const isGood = status >= 200 && status < 300;
  const isOthers = (isObject(body) ? saysError(body) : isText(body)) && !hasHeader(answer);
  return isGood && isOthers ? `${notHubSpots(answer)}. ${POSSIBLE_REASON}` : undefined;
}

/**
 * Says who gave an answer of this status, as far as it is known.
 *
 * @example
 * whoAnswered({ kind: "response", status: 503, headers: {}, body: "" });
 * //=> "HubSpot or another server answered 503"
 */
export function whoAnswered(answer: Response): string {
  const { body, status } = answer;
  const isHubSpots = hasHeader(answer) || (isObject(body) && isErrorOfHubSpot(body));
  return `${isHubSpots ? "HubSpot" : "HubSpot or another server"} answered ${status}`;
}

// Every answer of HubSpot has it (fact 80). Browsers and some proxies hide it.
export function hasHeader({ headers }: Response): boolean {
  return headers["x-hubspot-correlation-id"] !== undefined;
}

/** What begins like JSON may be HubSpot's, and have come in part. */
function isText(body: unknown): boolean {
  return typeof body === "string" && /^\s*[^\s{[]/.test(body);
}

/** Such as `{"error":"login_required"}`: no 2xx of HubSpot has one of these fields, whatever the endpoint. */
function saysError({ error, message, results }: Record<string, unknown>): boolean {
  return results === undefined && (typeof error === "string" || typeof message === "string");
}

function notHubSpots({ status, body }: Response): string {
  return `Not an answer of HubSpot's API: ${status}, ${excerpt(body)}`;
}

/** HubSpot's errors are JSON with at least one of these fields (facts 30, 63). A proxy's have a message, too. */
const FIELDS_OF_ERRORS = ["category", "correlationId", "errorType", "policyName", "groupName"];

function isErrorOfHubSpot(body: Record<string, unknown>): boolean {
  return (
    body["status"] === "error" || FIELDS_OF_ERRORS.some((name) => typeof body[name] === "string")
  );
}

/** HubSpot has one for a path that it does not know (fact 28). */
function isPage(body: unknown): boolean {
  return typeof body === "string" && /^\s*<.*>\s*$/s.test(body);
}

function excerpt(body: unknown): string {
  if (typeof body !== "string") return (JSON.stringify(body) ?? "no body").slice(0, 200);
  const text = body
    // The pattern takes quadratic time: each `<` searches the rest.
    .slice(0, 2_000)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? "no body" : text.slice(0, 200);
}

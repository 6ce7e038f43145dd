import type { Answer } from "./answer.ts";
import { isObject } from "../internal/is-object.ts";

/** A refusal as it is read. */
export interface Entry {
  /** False when something between refused it, such as a firewall. */
  readonly isHubSpots: boolean;
  /** True when all of it came, so that it would be the same the next time. */
  readonly isWhole: boolean;
  /** The body; with a message of ours when there is none of HubSpot's. */
  readonly entry: Record<string, unknown>;
}

/** Tells whether a refusal is HubSpot's own. Every answer of HubSpot has its header (fact 80); browsers hide it. */
export function readRefusal({
  status,
  headers,
  body,
}: Extract<Answer, { kind: "response" }>): Entry {
  const isHubSpots = headers["x-hubspot-correlation-id"] !== undefined;
  if (isObject(body) && (isHubSpots || isErrorOfHubSpot(body))) {
    return { isHubSpots: true, isWhole: true, entry: body };
  }
  const said = `${status}, ${excerpt(body)}`;
  const message = isHubSpots
    ? `HubSpot's answer cannot be read: ${said}`
    : `Not an answer of HubSpot's API: ${said}`;
  const entry = isObject(body) ? { ...body, message } : { message };
  return { isHubSpots, isWhole: isHubSpots && isPage(body), entry };
}

/** HubSpot's errors are JSON with at least one of these fields (fact 63). A proxy's have a message, too. */
const FIELDS_OF_ERRORS = ["category", "correlationId", "errorType"];

function isErrorOfHubSpot(body: Record<string, unknown>): boolean {
  return body["status"] === "error" || FIELDS_OF_ERRORS.some((name) => isText(body[name]));
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
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

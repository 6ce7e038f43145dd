import type { Answer } from "@x/batch-core";

type Silence = Extract<Answer, { kind: "silence" }>;

/**
 * Codes of failures that come before a request can leave, of Node's fetch and of Bun's. A browser does
 * not tell.
 */
const BEFORE_REQUEST = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
  // Bun before 1.4 has words of its own (oven-sh/bun#34397, #3327).
  "ConnectionRefused",
  "FailedToOpenSocket",
  // The other side has no certificate to be trusted, so nothing was said to it.
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** These come from an open connection, too, after a request has left; then the system call is another. */
const WHILE_CONNECTING = new Set(["EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT"]);

/**
 * Whole messages of failures that have no code, or one that is used for others, too. No part of them may
 * come from the other side.
 */
const MESSAGES_BEFORE_REQUEST = [
  // The fetch standard blocks ports of other protocols, and all schemes that are not HTTP.
  /^bad port$/,
  /^unknown scheme$/,
  // Node, where a proxy does not open the way to HubSpot. Codes of undici, such as UND_ERR_ABORTED.
  /^Proxy response \(\d+\) !== 200 when HTTP Tunneling$/,
  // Deno (hyper): the phase stands in parentheses; after the request has left it is SendRequest.
  /^error sending request for url \([^\s()]*\): (?:client error \(Connect\)|error trying to connect)(?::|$)/,
];

/** What a fetch that rejects tells: whether anything can have left, and why no answer came. */
export function readFailure(error: unknown): Silence {
  const codes: string[] = [];
  const messages: string[] = [];
  let sent = true;
  const seen = new Set<unknown>();
  for (let cause = error; cause instanceof Error && !seen.has(cause); cause = cause.cause) {
    seen.add(cause);
    if (cause.message !== "") messages.push(cause.message);
    if ("code" in cause && typeof cause.code === "string") codes.push(cause.code);
    if (isBeforeRequest(cause)) sent = false;
  }
  return silence([...new Set([...codes, ...messages.slice(-1)])].join(": "), sent);
}

function isBeforeRequest(error: Error): boolean {
  // One attempt for each address of the host: all of them must have failed to connect.
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.every((one) => one instanceof Error && isBeforeRequest(one));
  }
  const code = "code" in error ? String(error.code) : "";
  const isConnecting = "syscall" in error && error.syscall === "connect";
  return (
    BEFORE_REQUEST.has(code) ||
    (isConnecting && WHILE_CONNECTING.has(code)) ||
    MESSAGES_BEFORE_REQUEST.some((message) => message.test(error.message))
  );
}

export function silence(cause: string, sent: boolean): Silence {
  return { kind: "silence", cause, sent };
}

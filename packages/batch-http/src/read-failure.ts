import type { Answer } from "@x/batch-core";
import type { Redact } from "./redact.ts";

type Silence = Extract<Answer, { kind: "silence" }>;

/** Failures of Node's fetch that come before a request can leave. A browser does not tell. */
const BEFORE_REQUEST = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
  // The other side has no certificate to be trusted, so nothing was said to it.
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** These come from an open connection, too, after a request has left; then the system call is another. */
const WHILE_CONNECTING = new Set(["EHOSTUNREACH", "ENETUNREACH"]);

/** What a fetch that rejects tells: whether anything can have left, and why no answer came. */
export function readFailure(error: unknown, redact: Redact): Silence {
  const codes: string[] = [];
  const messages: string[] = [];
  let sent = true;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause.message !== "") messages.push(cause.message);
    if (!("code" in cause) || typeof cause.code !== "string") continue;
    codes.push(cause.code);
    const isConnecting = "syscall" in cause && cause.syscall === "connect";
    if (BEFORE_REQUEST.has(cause.code) || (isConnecting && WHILE_CONNECTING.has(cause.code))) {
      sent = false;
    }
  }
  return silence(redact([...new Set([...codes, ...messages.slice(-1)])].join(": ")), sent);
}

export function silence(cause: string, sent: boolean): Silence {
  return { kind: "silence", cause, sent };
}

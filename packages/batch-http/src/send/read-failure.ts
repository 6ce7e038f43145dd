import type { Answer } from "@x/batch-core";

type Silence = Extract<Answer, { kind: "silence" }>;

/** Error codes of Node and Bun for failures before a request can leave. Browsers give no code. */
const BEFORE_REQUEST = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
  // Bun before 1.4 (oven-sh/bun#34397, #3327).
  "ConnectionRefused",
  "FailedToOpenSocket",
  // The server's certificate is not trusted, so no request was sent to it.
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** Such failures only if the system call is `connect`: an open connection can fail with them after a request left. */
const WHILE_CONNECTING = new Set(["EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT"]);

/** Messages of such failures without a code of their own. No part of a message may come from the server. */
const MESSAGES_BEFORE_REQUEST = [
  // The fetch standard blocks some ports, and all schemes but HTTP.
  /^bad port$/,
  /^unknown scheme$/,
  // Node, when a proxy refuses to connect to HubSpot. Its codes, such as UND_ERR_ABORTED, have other uses, too.
  /^Proxy response \(\d+\) !== 200 when HTTP Tunneling$/,
  // Deno (hyper). The parentheses name the phase; after the request has left it is SendRequest.
  /^error sending request for url \([^\s()]*\): (?:client error \(Connect\)|error trying to connect)(?::|$)/,
];

/** Returns, for an error of fetch, why there is no answer and whether the request may have left (`sent`). */
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
  const message = messages.at(-1) ?? "";
  // Bun begins a message with its code.
  const said = codes.filter((code) => !message.startsWith(code));
  return silence([...new Set([...said, message])].filter(Boolean).join(": "), sent);
}

function isBeforeRequest(error: Error): boolean {
  // One error for each address of the host. All of them must be failures to connect.
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

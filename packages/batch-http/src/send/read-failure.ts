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
]);

const UNKNOWN_AUTHORITY =
  "its authority is not known here. If you trust it, name the file of its certificate in NODE_EXTRA_CA_CERTS";

/** Why the server's certificate is not trusted, so that no request was sent to it. By code. */
const UNTRUSTED: ReadonlyMap<string, string> = new Map([
  ["CERT_HAS_EXPIRED", "it has expired"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "it is for another host"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", UNKNOWN_AUTHORITY],
  ["SELF_SIGNED_CERT_IN_CHAIN", UNKNOWN_AUTHORITY],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", UNKNOWN_AUTHORITY],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", UNKNOWN_AUTHORITY],
]);

/** As OpenSSL words an error: `4013ECCE:error:0A00010B:SSL routines:tls_validate_record_header:wrong version number:../` */
const OF_OPENSSL = /^[0-9A-F]+:error:[0-9A-F]+:SSL routines:[^:]*:([^:]+):/;

/** Such failures only if the system call is `connect`: an open connection can fail with them after a request left. */
const WHILE_CONNECTING = new Set(["EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT"]);

/** By Node, of a proxy that was asked for a connection to HubSpot. */
const REFUSED_BY_PROXY = /^Proxy response \((\d+)\) !== 200 when HTTP Tunneling$/;

/** Messages of such failures without a code of their own. No part of a message may come from the server. */
const MESSAGES_BEFORE_REQUEST = [
  // The fetch standard blocks some ports, and all schemes but HTTP.
  /^bad port$/,
  /^unknown scheme$/,
  // Node, when a proxy refuses to connect to HubSpot. Its codes, such as UND_ERR_ABORTED, have other uses, too.
  REFUSED_BY_PROXY,
  // The same of a request without TLS, which the proxy has got and does not pass on.
  /^Proxy Authentication Required \(407\)$/,
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
  const untrusted = codes.find((code) => UNTRUSTED.has(code));
  if (untrusted !== undefined) {
    const why = `the server's certificate is not trusted: ${UNTRUSTED.get(untrusted)}`;
    return silence(`${untrusted}: ${why}`, sent);
  }
  const text = messages.at(-1) ?? "";
  const ofProxy = proxyText(text, codes);
  if (ofProxy !== undefined) return silence(ofProxy, sent);
  const message = plain(text);
  // Bun begins a message with its code.
  const said = codes.filter((code) => !message.startsWith(code));
  return silence([...new Set([...said, message])].filter(Boolean).join(": "), sent);
}

/** Returns what a failure says that comes from a proxy; undefined for others. */
function proxyText(message: string, codes: readonly string[]): string | undefined {
  // Node gives no reason where the request itself is answered 407. That this went no further is not proven.
  if (message === "fetch failed" && codes.length === 0) {
    return `fetch failed without a reason, as it does when a proxy answers 407${WANTS_A_PASSWORD}`;
  }
  const status = message.startsWith("Proxy Auth") ? "407" : REFUSED_BY_PROXY.exec(message)?.[1];
  if (status === undefined) return undefined;
  const why = status === "407" ? WANTS_A_PASSWORD : "";
  return `A proxy let nothing through to HubSpot: it answered ${status}${why}`;
}

const WANTS_A_PASSWORD =
  " because it wants a name and a password (such as in HTTPS_PROXY=http://NAME:PASSWORD@HOST)";

function isBeforeRequest(error: Error): boolean {
  // One error for each address of the host. All of them must be failures to connect.
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.every((one) => one instanceof Error && isBeforeRequest(one));
  }
  const code = "code" in error ? String(error.code) : "";
  const isConnecting = "syscall" in error && error.syscall === "connect";
  return (
    BEFORE_REQUEST.has(code) ||
    UNTRUSTED.has(code) ||
    (isConnecting && WHILE_CONNECTING.has(code)) ||
    MESSAGES_BEFORE_REQUEST.some((message) => message.test(error.message))
  );
}

function plain(message: string): string {
  const problem = OF_OPENSSL.exec(message)?.[1];
  if (problem === undefined) return message;
  const what = problem === "wrong version number" ? "the server does not speak TLS" : problem;
  return `no secure connection (https): ${what}`;
}

export function silence(cause: string, sent: boolean): Silence {
  return { kind: "silence", cause, sent };
}

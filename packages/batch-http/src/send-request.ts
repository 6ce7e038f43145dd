import type { Answer } from "@x/batch-core";
import ky from "ky";
import type { ResolvedClientOptions } from "./http-options.ts";

/** HubSpot's own tokens are longer. */
const MIN_SECRET_LENGTH = 20;

/** A request as a value. */
export interface WireRequest {
  readonly method: "GET" | "POST";
  /** From the root of the API host, query included. */
  readonly path: string;
  readonly body?: unknown;
}

/** Sends one request once. Whatever happens is an answer; it never throws. */
export type SendRequest = (request: WireRequest, signal: AbortSignal) => Promise<Answer>;

export function createSendRequest(options: ResolvedClientOptions): SendRequest {
  const { accessToken } = options;
  // Some proxies quote what they were sent; an answer ends up in outcomes, logs and files. A short
  // token, such as one made up for a sandbox, could be part of any word.
  const secret = accessToken.length >= MIN_SECRET_LENGTH ? accessToken : `Bearer ${accessToken}`;
  const redact = (text: string): string => text.replaceAll(secret, "[access token]");
  const http = ky.create({
    fetch: options.runtime.fetch,
    headers: { authorization: `Bearer ${accessToken}` },
    // Core decides what is sent again; ky only sends.
    retry: 0,
    throwHttpErrors: false,
    // Ours runs until the body is read; ky's ends with the headers.
    timeout: false,
    // A redirect would carry the token, and a write, to an address nobody named.
    redirect: "manual",
  });

  return async ({ method, path, body }, signal) => {
    const deadline = startDeadline(options.timeout, signal);
    try {
      const response = await http(options.baseUrl + path, {
        method,
        ...(body !== undefined && {
          body: JSON.stringify(body),
          headers: { "content-type": "application/json" },
        }),
        signal: deadline.signal,
      });
      return await readAnswer(response, redact);
    } catch (error) {
      if (signal.aborted) return silence("Aborted while waiting for HubSpot's answer.", true);
      if (deadline.signal.aborted) {
        return silence(`No answer from HubSpot within ${options.timeout} ms.`, true);
      }
      return networkSilence(error, redact);
    } finally {
      deadline.end();
    }
  };
}

/** `AbortSignal.timeout` would keep each request, body and all, until its time is over. */
function startDeadline(
  milliseconds: number,
  caller: AbortSignal,
): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  caller.addEventListener("abort", abort);
  if (caller.aborted) abort();
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      caller.removeEventListener("abort", abort);
    },
  };
}

type Redact = (text: string) => string;

/** Where the body breaks off, the status still says what it says. */
async function readAnswer(response: Response, redact: Redact): Promise<Answer> {
  const text = redact(await response.text().catch(() => ""));
  return {
    kind: "response",
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: parse(text),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

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

function networkSilence(error: unknown, redact: Redact): Answer {
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

function silence(cause: string, sent: boolean): Answer {
  return { kind: "silence", cause, sent };
}

import type { Answer } from "@x/batch-core";
import { startDeadline } from "./deadline.ts";
import { messageOf } from "@x/batch-core/options";
import { readAnswer } from "./read-answer.ts";
import { readFailure, silence } from "./read-failure.ts";
import type { Secrets } from "./redact.ts";
import type { Runtime } from "../runtime.ts";
import type { Transport } from "./transport.ts";
import { orAborted } from "../internal/or-aborted.ts";

export interface WireRequest {
  readonly method: "GET" | "POST" | "PUT";
  /** Path from the root of the host, with the query. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** The field of the body that takes the token. */
  readonly tokenField?: string;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
}

/**
 * Sends one request once. Failures are answers, too: it rejects only when a timer fails. Secrets are
 * removed from the answer, unless there is no token: then the request is for tokens.
 *
 * @param until The time, in milliseconds since 1970, from which on the request does not leave: it is not sent then.
 */
export type SendRequest = (
  request: WireRequest,
  token: string | undefined,
  signal: AbortSignal,
  until?: number,
) => Promise<Answer>;

/** The cause of the silence of a request that did not leave in the time that it had. HubSpot has no part in it. */
export const TOO_LATE = "It could not leave in the time that the store gave.";

const JSON_TYPE = { "content-type": "application/json" };
const FORM_TYPE = { "content-type": "application/x-www-form-urlencoded" };

/** @param options `attemptTimeout` is in milliseconds. The token of each request is added to `secrets`. */
export function createSendRequest(options: {
  baseUrl: string;
  attemptTimeout: number;
  transport: Transport;
  secrets: Secrets;
  runtime: Pick<Runtime, "now" | "sleep">;
}): SendRequest {
  const { baseUrl, attemptTimeout, transport, secrets, runtime } = options;

  async function send(
    { method, path, form, ...rest }: WireRequest,
    token: string | undefined,
    signal: AbortSignal,
    until: number | undefined,
  ): Promise<Answer> {
    let text: string | undefined;
    try {
      text = form === undefined ? jsonOf(rest, token) : String(new URLSearchParams(form));
    } catch (error) {
      // The JSON is longer than a string can be.
      return silence(messageOf(error), false);
    }
    // Last of all: the process may have stood still for any time before.
    if (until !== undefined && !(runtime.now() < until)) return silence(TOO_LATE, false);
    const deadline = startDeadline(attemptTimeout, signal, runtime.sleep);
    let status: number | undefined;
    const exchange = transport(baseUrl + path, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(text !== undefined && (form ? FORM_TYPE : JSON_TYPE)),
      },
      body: text ?? null,
      signal: deadline.signal,
    });
    async function readResponse(): Promise<Answer> {
      const response = await exchange.response;
      ({ status } = response);
      return await readAnswer(response);
    }
    function unanswered(error?: unknown): Answer {
      if (deadline.failure !== undefined) throw deadline.failure;
      const sent = exchange.hasLeft();
      if (signal.aborted) return silence("Aborted while waiting for HubSpot's answer.", sent);
      if (deadline.signal.aborted) {
        return silence(`No answer from HubSpot within ${attemptTimeout} ms.`, sent);
      }
      if (!sent) return silence(messageOf(error), false);
      if (status === undefined) return readFailure(error);
      const cause = `An answer came (${status}), but its body cannot be read: ${messageOf(error)}`;
      return silence(cause, true);
    }
    try {
      // A fetch may ignore its signal: do not wait for it. A late answer is dropped.
      return (await orAborted(readResponse(), deadline.signal)) ?? unanswered();
    } catch (error) {
      return unanswered(error);
    } finally {
      deadline.end();
    }
  }

  return async (request, token, signal, until) => {
    if (token === undefined) return send(request, token, signal, until);
    secrets.add(token);
    const answer = await send(request, token, signal, until);
    // Again, because other requests may have brought so many tokens meanwhile that this one is forgotten.
    secrets.add(token);
    return secrets.redact(answer);
  };
}

function jsonOf(
  { body, tokenField }: Pick<WireRequest, "body" | "tokenField">,
  token: string | undefined,
): string | undefined {
  if (tokenField !== undefined) return JSON.stringify({ ...(body as object), [tokenField]: token });
  return body === undefined ? undefined : JSON.stringify(body);
}

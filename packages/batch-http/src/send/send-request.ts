import type { Answer } from "@x/batch-core";
import ky from "ky";
import { startDeadline } from "./deadline.ts";
import { messageOf } from "../internal/message-of.ts";
import { readAnswer } from "./read-answer.ts";
import { readFailure, silence } from "./read-failure.ts";
import type { Secrets } from "./redact.ts";
import type { Runtime } from "../runtime.ts";
import { untilDone } from "../internal/until-done.ts";

/** A request as a value. */
export interface WireRequest {
  readonly method: "GET" | "POST";
  /** From the root of the API host, query included. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
}

/**
 * Sends one request once. Whatever happens is an answer; it never throws. An answer to a request with a
 * token has no secret of the client in it. One without a token is for the token endpoint: its answer is
 * as it came, because it brings tokens.
 */
export type SendRequest = (
  request: WireRequest,
  token: string | undefined,
  signal: AbortSignal,
) => Promise<Answer>;

const JSON_TYPE = { "content-type": "application/json" };
const FORM_TYPE = { "content-type": "application/x-www-form-urlencoded" };

/** @param options `attemptTimeout` in milliseconds; `secrets` learns the token of each request. */
export function createSendRequest(options: {
  baseUrl: string;
  attemptTimeout: number;
  fetch: Runtime["fetch"];
  secrets: Secrets;
  sleep: Runtime["sleep"];
}): SendRequest {
  const { baseUrl, attemptTimeout, fetch, secrets, sleep } = options;
  const http = ky.create({
    // Core decides what is sent again; ky only sends.
    retry: 0,
    throwHttpErrors: false,
    // Ours runs until the body is read; ky's ends with the headers.
    timeout: false,
    // A redirect would carry the token, and a write, to an address nobody named.
    redirect: "manual",
  });

  async function send(
    { method, path, body, form }: WireRequest,
    token: string | undefined,
    signal: AbortSignal,
  ): Promise<Answer> {
    let text: string | undefined;
    try {
      text = textOf(body, form);
    } catch (error) {
      // Longer than a text can be.
      return silence(messageOf(error), false);
    }
    const deadline = startDeadline(attemptTimeout, signal, sleep);
    let status: number | undefined;
    async function exchange(): Promise<Answer> {
      const response = await http(baseUrl + path, {
        method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(text !== undefined && (form ? FORM_TYPE : JSON_TYPE)),
        },
        // The text goes beside ky's Request: in it, it would be made a stream twice over, which costs
        // a fifth of the CPU of a request. So does the signal: that of a Request no longer follows ours
        // once the Request itself is gone from memory (undici holds it by a WeakRef).
        fetch: (request) => {
          const { url, headers, redirect } = request as Request;
          const { signal } = deadline;
          return fetch(url, { method, headers, redirect, signal, body: text ?? null });
        },
      });
      ({ status } = response);
      return await readAnswer(response);
    }
    function unanswered(error?: unknown): Answer {
      if (deadline.failure !== undefined) throw deadline.failure;
      if (signal.aborted) return silence("Aborted while waiting for HubSpot's answer.", true);
      if (deadline.signal.aborted) {
        return silence(`No answer from HubSpot within ${attemptTimeout} ms.`, true);
      }
      if (status === undefined) return readFailure(error);
      const cause = `HubSpot answered ${status} with a body that cannot be read: ${messageOf(error)}`;
      return silence(cause, true);
    }
    try {
      // Not even a fetch that ignores its signal holds this up. Its late answer is not heard.
      return (await untilDone(exchange(), deadline.signal)) ?? unanswered();
    } catch (error) {
      return unanswered(error);
    } finally {
      deadline.end();
    }
  }

  return async (request, token, signal) => {
    if (token === undefined) return send(request, token, signal);
    secrets.add(token);
    return secrets.redact(await send(request, token, signal));
  };
}

function textOf(body: unknown, form: WireRequest["form"]): string | undefined {
  if (form !== undefined) return String(new URLSearchParams(form));
  return body === undefined ? undefined : JSON.stringify(body);
}

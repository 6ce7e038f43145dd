import type { BatchResponse, ErrorDetail, RequestError } from "@x/batch-types/schemas";
import type { Sandbox } from "../create-sandbox.ts";

/** Any answer: a batch's or a refusal's, whatever the test expects it to be. */
type AnyBody = Omit<BatchResponse, "results" | "errors" | "status"> &
  Omit<RequestError, "errors" | "status"> & {
    status: string;
    results: NonNullable<BatchResponse["results"]>;
    errors: (NonNullable<BatchResponse["errors"]>[number] & ErrorDetail)[];
    message: string;
  };

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnyBody;
  readonly text: string;
}

export const ORIGIN = "https://api.hubapi.com";

/** Sends a body (JSON, or a text as it is) with a token, and reads the answer. */
export function post(
  sandbox: Pick<Sandbox, "fetch">,
  path: string,
  body: unknown,
  headers?: Record<string, string>,
): Promise<Answered> {
  return ask(sandbox, "POST", path, body, headers);
}

/** The same with any method; without a body for those that have none. */
export async function ask(
  sandbox: Pick<Sandbox, "fetch">,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { authorization: "Bearer secret" },
): Promise<Answered> {
  const request = new Request(ORIGIN + path, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const response = await sandbox.fetch(request);
  const text = await response.text();
  const parsed: unknown = text.startsWith("{") ? JSON.parse(text) : {};
  return { status: response.status, headers: response.headers, body: parsed as AnyBody, text };
}

/** Sends a form, without a token. */
export function postForm(
  sandbox: Pick<Sandbox, "fetch">,
  path: string,
  fields: Record<string, string>,
): Promise<Answered> {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return post(sandbox, path, new URLSearchParams(fields).toString(), headers);
}

/** `post` to one batch endpoint of 2026-03, with the given rows. */
export function send(
  sandbox: Pick<Sandbox, "fetch">,
  target: `${string}/${"create" | "update" | "upsert" | "archive" | "read"}`,
  inputs: readonly unknown[],
  more: Record<string, unknown> = {},
): Promise<Answered> {
  const [objectType, operation] = target.split("/");
  return post(sandbox, `/crm/objects/2026-03/${objectType}/batch/${operation}`, {
    inputs,
    ...more,
  });
}

/** Rows of a create with trace ids `t0`, `t1`, … */
export function traced(...rows: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  return rows.map((properties, place) => ({ objectWriteTraceId: `t${place}`, properties }));
}

/** The trace ids an entry of `errors` names. */
export function traceIdsOf(entry: { context?: unknown } | undefined): unknown {
  return (entry?.context as Record<string, unknown> | undefined)?.["objectWriteTraceId"];
}

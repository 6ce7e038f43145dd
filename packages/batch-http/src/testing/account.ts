// Only tests reach for the sandbox; the package itself must not.
// oxlint-disable-next-line no-restricted-imports
import { createSandbox, type Sandbox, type SandboxOptions } from "@x/batch-sandbox";
// oxlint-disable-next-line no-restricted-imports
import { handlers } from "@x/batch-sandbox/msw";
import type { ApiVersion } from "@x/batch-types";
import { http, HttpResponse, type RequestHandler } from "msw";
import { setupServer, type SetupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";
import {
  type BatchClient,
  type BatchClientOptions,
  createBatchClient,
  type RateLimiter,
} from "../index.ts";
import { type VirtualClock, virtualClock, type VirtualClockOptions } from "./virtual-clock.ts";

/** No part of it is a word, so that finding it anywhere means it leaked. */
export const TOKEN = "pat-eu1-5e3c7a90-not-to-be-seen";

/** For tests in which requests must leave at once, also before the first answer. */
export const NO_LIMIT: RateLimiter = {
  acquire: () => Promise.resolve(),
  observe() {},
  pause() {},
};

/** A server for the tests of one file; what is sent anywhere else fails. */
export function useServer(): SetupServer {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  return server;
}

export interface Account<Version extends ApiVersion> {
  readonly sandbox: Sandbox;
  readonly clock: VirtualClock;
  readonly client: BatchClient<Version>;
}

/** A sandbox behind the server, and a client that speaks to it, both by one virtual clock. */
export function connect<const Version extends ApiVersion = "2026-09">(
  server: SetupServer,
  {
    sandbox: sandboxOptions,
    clock: clockOptions,
    ...options
  }: Partial<BatchClientOptions<Version>> & {
    sandbox?: SandboxOptions;
    clock?: VirtualClockOptions;
  } = {},
): Account<Version> {
  const clock = virtualClock(clockOptions);
  const sandbox = createSandbox({ clock: clock.runtime.now, ...sandboxOptions });
  server.use(...handlers(sandbox));
  const client = createBatchClient<Version>({
    accessToken: TOKEN,
    // A ky instance brings its own.
    ...(options.ky === undefined && { fetch: clock.fetch }),
    runtime: clock.runtime,
    ...options,
  });
  return { sandbox, clock, client };
}

/** The inputs of a request's body. */
export type Inputs = { id?: string; properties: Record<string, string> }[];

/** Answers a request itself, or leaves it to the sandbox by returning nothing. */
export type Responder = (inputs: Inputs) => Response | undefined | Promise<Response | undefined>;

/** Responders by the number of the request, from 0; later requests are left to the sandbox. */
export function answers(...responders: Responder[]): RequestHandler & { requests: Inputs[] } {
  const requests: Inputs[] = [];
  let next = 0;
  const handler = http.post("https://api.hubapi.com/*", async ({ request }) => {
    // Numbered as they arrive: bodies are read to their end in an order of their own.
    const number = next++;
    const { inputs } = (await request.clone().json()) as { inputs: Inputs };
    requests[number] = inputs;
    return responders[number]?.(inputs);
  });
  return Object.assign(handler, { requests });
}

/** Left to the sandbox. */
export const pass: Responder = () => undefined;

/** The connection breaks after the request was sent. */
export const drop: Responder = () => HttpResponse.error();

/** A refusal as HubSpot words it. */
export function refusal(
  status: number,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Responder {
  const body = { status: "error", message: `Refused with ${status}.`, correlationId: "c-1" };
  return () => HttpResponse.json({ ...body, ...more }, { status, headers });
}

/** Contacts to create, by different e-mails. */
export function contacts(count: number, first = 0): { properties: { email: string } }[] {
  return Array.from({ length: count }, (_, place) => ({
    properties: { email: `person-${first + place}@example.com` },
  }));
}

/** Companies: nothing about them is unique, so that an unanswered create cannot be looked up. */
export function companies(count: number, first = 0): { properties: { name: string } }[] {
  return Array.from({ length: count }, (_, place) => ({
    properties: { name: `Company ${first + place}` },
  }));
}

/** Creates contacts, and returns their ids in the order of `contacts(count)`. */
export async function contactIds(
  { client, sandbox }: Pick<Account<"2026-09">, "client" | "sandbox">,
  count: number,
): Promise<string[]> {
  await client.create("contacts", contacts(count));
  const ids = new Map(
    sandbox.inspect("contacts").map(({ id, properties }) => [properties["email"], id]),
  );
  return contacts(count).map(({ properties }) => ids.get(properties.email)!);
}

/** A door that stays shut until it is opened. */
export function door(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Lets everything that needs no more than the machine's own time come to rest. */
export function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 15));
}

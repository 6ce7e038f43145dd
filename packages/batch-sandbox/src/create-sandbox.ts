import { type Account, createAccount } from "./account.ts";
import { type Answer, toAnswer } from "./answers.ts";
import { objectFinder } from "./find-object.ts";
import { createGate, type Gate } from "./gate.ts";
import { handleRequest } from "./handle-request.ts";
import { inspectRecords, type SandboxRecord } from "./inspect-records.ts";
import { createJournal, type JournalEntry } from "./journal.ts";
import { resolveOptions, type SandboxOptions } from "./options.ts";
import { createRandom, type Random, randomUuid } from "./random.ts";
import { routeRequest } from "./route-request.ts";
import type { Snapshot } from "./snapshot.ts";
import { wait } from "./wait.ts";

/** The parts of a `Request` that a sandbox looks at. */
export type SandboxRequest = Pick<Request, "method" | "url" | "headers" | "signal" | "text">;

/** A HubSpot account in memory, spoken to like the real one. */
export interface Sandbox {
  /**
   * Answers a request as HubSpot would; only method, path, query, headers and body matter, not the
   * host. Rejects only when the request's signal is aborted, or its body cannot be read. An aborted
   * request may have been carried out, as at HubSpot.
   */
  fetch(request: SandboxRequest): Promise<Response>;
  /**
   * The stored records of an object, in the order of their creation, archived ones included.
   *
   * @param objectType A name, a type id, or a custom type: `contacts`, `0-1`, `2-123`.
   * @throws {Error} when the account has no such object.
   */
  inspect(objectType: string): SandboxRecord[];
  /** The last 10,000 requests that were answered, oldest first. */
  requests(): readonly JournalEntry[];
  /** Everything the account holds, as JSON; requests and limits are not among it. */
  snapshot(): Snapshot;
  /** Back to a snapshot, of this sandbox or of another one made with the same options. */
  restore(snapshot: Snapshot): void;
  /** Back to the state after construction: no records, no requests, full limits, the same random numbers. */
  reset(): void;
}

const JOURNAL_CAPACITY = 10_000;

/** What a request meets: replaced as a whole by `reset` and `restore`. */
interface State {
  readonly random: Random;
  readonly account: Account;
  readonly gate: Gate;
}

/**
 * Makes a HubSpot account that lives in memory.
 *
 * @throws {Error} naming every option that is unknown or wrong.
 *
 * @example
 * const sandbox = createSandbox();
 * const response = await sandbox.fetch(
 *   new Request("https://api.hubapi.com/crm/v3/objects/contacts/batch/create", {
 *     method: "POST",
 *     headers: { authorization: "Bearer any", "content-type": "application/json" },
 *     body: JSON.stringify({ inputs: [{ properties: { email: "ada@example.com" } }] }),
 *   }),
 * );
 * response.status; //=> 201
 * sandbox.inspect("contacts")[0]?.properties; //=> { email: "ada@example.com" }
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const resolved = resolveOptions(options);
  const { clock, latency, seed } = resolved;
  const journal = createJournal(JOURNAL_CAPACITY);
  const start = (saved?: Snapshot): State => {
    const random = createRandom(saved?.random ?? seed);
    const findObject = objectFinder(resolved.properties);
    return {
      random,
      account: createAccount(resolved, findObject, random, saved?.account),
      gate: createGate(resolved, random),
    };
  };
  let state = start();

  const answer = (request: SandboxRequest, url: URL, text: string, at: number): Answer => {
    const { account, gate, random } = state;
    const admission = gate.admit(request.headers, at);
    if (!("app" in admission)) return admission;
    const match = routeRequest(request.method, url.pathname);
    const result =
      "route" in match
        ? handleRequest(account, admission.app, match, { query: url.searchParams, text })
        : match;
    const written = "message" in result ? toAnswer(result, randomUuid(random)) : result;
    return { ...written, headers: { ...written.headers, ...admission.headers } };
  };

  return {
    async fetch(request) {
      const text = await request.text();
      const url = new URL(request.url);
      const at = clock();
      const [least, most] = latency;
      const milliseconds = least + (most - least) * state.random();
      // Counted against the limit, and carried out, when it arrives; the answer takes its time.
      const written = answer(request, url, text, at);
      await wait(milliseconds, request.signal);
      const { method } = request;
      journal.add({ at, method, path: url.pathname + url.search, status: written.status });
      return toResponse(written);
    },
    inspect(objectType) {
      const object = state.account.findObject(objectType);
      if (object === undefined) throw new Error(`The sandbox has no object type ${objectType}.`);
      return inspectRecords(state.account, object);
    },
    requests: () => journal.entries(),
    snapshot: () => ({
      version: 1,
      random: state.random.state(),
      account: state.account.save(),
    }),
    restore(snapshot) {
      state = start(snapshot);
    },
    reset() {
      state = start();
      journal.clear();
    },
  };
}

function toResponse({ status, headers = {}, body }: Answer): Response {
  if (body === undefined) return new Response(null, { status, headers });
  return typeof body === "string"
    ? new Response(body, {
        status,
        headers: { ...headers, "content-type": "text/html;charset=utf-8" },
      })
    : new Response(JSON.stringify(body), {
        status,
        headers: { ...headers, "content-type": "application/json;charset=utf-8" },
      });
}

import { type Answer, toAnswer } from "./answers.ts";
import { authenticate } from "./authenticate.ts";
import { createAccount } from "./create-account.ts";
import { objectFinder } from "./find-object.ts";
import { handleRequest } from "./handle-request.ts";
import { inspectRecords, type SandboxRecord } from "./inspect-records.ts";
import { createJournal, type JournalEntry } from "./journal.ts";
import { limitAnswer, limitHeaders } from "./limits/limit-answer.ts";
import { createRateLimiter } from "./limits/rate-limiter.ts";
import { resolveOptions, type SandboxOptions } from "./options.ts";
import { createRandom, randomUuid } from "./random.ts";
import { wait } from "./wait.ts";

/** A HubSpot account in memory, spoken to like the real one. */
export interface Sandbox {
  /**
   * Answers a request as HubSpot would; only method, path, query, headers and body matter, not the
   * host. Rejects only when the request's signal is aborted, or its body cannot be read.
   */
  fetch(request: Request): Promise<Response>;
  /**
   * The stored records of an object, in the order of their creation, archived ones included.
   *
   * @param objectType A name, a type id, or a custom type: `contacts`, `0-1`, `2-123`.
   * @throws {Error} when the account has no such object.
   */
  inspect(objectType: string): SandboxRecord[];
  /** The last 10,000 requests that were answered, oldest first. */
  requests(): readonly JournalEntry[];
  /** Back to the state after construction: no records, no requests, full limits, the same random numbers. */
  reset(): void;
}

const JOURNAL_CAPACITY = 10_000;

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
  const { accessToken, clock, latency, limits, seed } = resolved;
  const findObject = objectFinder(resolved.properties);
  const journal = createJournal(JOURNAL_CAPACITY);
  const start = () => {
    const random = createRandom(seed);
    return {
      random,
      account: createAccount(resolved, findObject, random),
      admit: limits && createRateLimiter(limits),
    };
  };
  let state = start();

  /** Takes nothing from the limits for a request that is not authorised. */
  const answer = (request: Request, url: URL, text: string, at: number): Answer => {
    const { account, admit, random } = state;
    const unauthorized = authenticate(request.headers.get("authorization"), accessToken);
    if (unauthorized !== undefined) return toAnswer(unauthorized, randomUuid(random));
    const admission = admit?.(at);
    const headers = limits && admission && limitHeaders(limits, admission);
    if (admission?.refusedBy !== undefined) {
      return { ...limitAnswer(admission.refusedBy, randomUuid(random)), headers: headers! };
    }
    const result = handleRequest(account, { method: request.method, url, text });
    const written = "message" in result ? toAnswer(result, randomUuid(random)) : result;
    return { ...written, ...(headers && { headers: { ...written.headers, ...headers } }) };
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
      const object = findObject(objectType);
      if (object === undefined) throw new Error(`The sandbox has no object type ${objectType}.`);
      return inspectRecords(state.account, object);
    },
    requests: () => journal.entries(),
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

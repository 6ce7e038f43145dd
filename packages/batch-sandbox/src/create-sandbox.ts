import { type Account, createAccount, type SavedAccount } from "./account/account.ts";
import { type Answer, type Refusal, toAnswer, withCorrelationId } from "./answer/answers.ts";
import { checkFaults } from "./options/check/check-faults.ts";
import { answerWithFault } from "./faults/answer-with-fault.ts";
import { connectionReset } from "./faults/connection-reset.ts";
import { describeRequest } from "./faults/describe-request.ts";
import { createFaultRules } from "./faults/fault-rules.ts";
import type { FaultRule } from "./options/fault.ts";
import { createGate, type Gate } from "./request/gate.ts";
import { handleRequest } from "./request/handle-request.ts";
import { inspectAssociations, type SandboxAssociation } from "./inspect/inspect-associations.ts";
import { inspectEvents, type SandboxEvent } from "./inspect/inspect-events.ts";
import { inspectLists, type SandboxList } from "./inspect/inspect-lists.ts";
import { inspectRecords, type SandboxRecord } from "./inspect/inspect-records.ts";
import { inspectSubscribers, type SandboxSubscriber } from "./inspect/inspect-subscribers.ts";
import { createJournal, type JournalEntry } from "./inspect/journal.ts";
import { drawLatency } from "./chance/latency.ts";
import type { ObjectModel } from "./objects/object-model.ts";
import { resolveOptions, type SandboxOptions } from "./options/options.ts";
import { createRandom, type Random } from "./chance/random.ts";
import { type Match, routeRequest } from "./request/route-request.ts";
import type { Snapshot } from "./account/snapshot.ts";
import { toResponse } from "./faults/to-response.ts";
import { wait } from "./internal/wait.ts";

/** The parts of a `Request` that a sandbox looks at. */
export type SandboxRequest = Pick<Request, "method" | "url" | "headers" | "signal" | "text">;

/** A HubSpot account in memory that answers HTTP requests like the real one. */
export interface Sandbox {
  /**
   * Returns the answer that HubSpot would give. The host of the URL does not matter. Rejects when the
   * request's signal aborts, when its body cannot be read, or when a fault breaks the connection. A request
   * that is aborted during its latency has been carried out, as at HubSpot.
   */
  fetch(request: SandboxRequest): Promise<Response>;
  /**
   * Returns the stored records of an object type in the order of their creation, archived ones included.
   *
   * @param objectType A name, a type id or a custom type, such as `contacts`, `0-1` or `2-123`.
   * @throws {Error} when the account has no such object type.
   */
  inspect(objectType: string): SandboxRecord[];
  /**
   * Returns the associations from records of one object type to records of another, with the types of that
   * direction. Associations of archived records are left out, as HubSpot does.
   *
   * @throws {Error} when the account has no such object type.
   * @example
   * const sandbox = createSandbox();
   * sandbox.inspectAssociations("contacts", "companies"); //=> []
   */
  inspectAssociations(fromObjectType: string, toObjectType: string): SandboxAssociation[];
  /**
   * Returns the lists of the account in the order of their creation, with the ids of their records.
   *
   * @example
   * const sandbox = createSandbox();
   * sandbox.inspectLists(); //=> []
   */
  inspectLists(): SandboxList[];
  /** Returns the communication preferences of each person of whom a status was written. */
  inspectSubscribers(): SandboxSubscriber[];
  /** Returns the custom events in the order in which they were received. */
  inspectEvents(): SandboxEvent[];
  /** Returns the last 10,000 requests, oldest first. Older ones lose their body when all bodies together exceed 16 million characters. */
  requests(): readonly JournalEntry[];
  /**
   * Replaces the fault rules. All rules count from zero again. `[]` ends all faults.
   *
   * @throws {Error} when rules are wrong. It names every problem.
   */
  setFaults(rules: readonly FaultRule[]): void;
  /** Returns everything the account holds, as JSON. Requests, limits and fault rules are not in it. */
  snapshot(): Snapshot;
  /** Replaces the account by a snapshot of this sandbox, or of one with the same options. The limits are full again. */
  restore(snapshot: Snapshot): void;
  /**
   * Returns to the state after construction: no records, no requests, full limits, the fault rules of the
   * options, and the same random numbers again.
   */
  reset(): void;
}

const JOURNAL_CAPACITY = 10_000;
const JOURNAL_BODY_BUDGET = 16_000_000;

/** What a request meets: replaced as a whole by `reset` and `restore`. */
interface State {
  readonly random: Random;
  readonly account: Account;
  readonly gate: Gate;
}

/**
 * Returns a HubSpot account in memory.
 *
 * @throws {Error} when options are unknown or wrong. It names every problem.
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
  const { clock, seed } = resolved;
  const journal = createJournal(JOURNAL_CAPACITY, JOURNAL_BODY_BUDGET);
  const start = (saved?: Snapshot): State => {
    const random = createRandom(saved?.random ?? seed);
    const account = createAccount(resolved, random, saved?.account as SavedAccount | undefined);
    return { random, account, gate: createGate(resolved.limits, account) };
  };
  let state = start();
  // Neither latency nor faults draw from the account's random, so that they leave its answers alone.
  let latencyRandom = createRandom(seed);
  const nameOf = (objectType: string) => state.account.findObject(objectType)?.name ?? objectType;
  let strike = createFaultRules(resolved.faults, seed, nameOf);

  const answer = (
    request: SandboxRequest,
    url: URL,
    match: Match | Answer | Refusal,
    text: string,
    at: number,
  ): Answer => {
    const { account, gate } = state;
    const admission = gate.admit(request.headers, at, "route" in match ? match : undefined);
    if (!("app" in admission)) return withCorrelationId(admission, account.newUuid);
    const result =
      "route" in match
        ? handleRequest(account, admission.app, match, { query: url.searchParams, text })
        : match;
    const written = "message" in result ? toAnswer(result, account.newUuid()) : result;
    const limited = { ...written, headers: { ...written.headers, ...admission.headers } };
    return withCorrelationId(limited, account.newUuid);
  };

  const find = (objectType: string): ObjectModel => {
    const object = state.account.findObject(objectType);
    if (object === undefined) throw new Error(`The sandbox has no object type ${objectType}.`);
    return object;
  };

  return {
    async fetch(request) {
      const { method, signal } = request;
      const url = new URL(request.url);
      const match = routeRequest(method, url.pathname);
      const about = describeRequest(method, url.pathname, match, nameOf);
      const struck = strike(about);
      const { fault, latency = drawLatency(resolved.latency, latencyRandom) } = struck;
      const pause = (milliseconds: number) => wait(milliseconds, signal, resolved.sleep);
      const isUnread = fault?.kind === "reset" && fault.when === "before-read";

      const text = isUnread ? "" : await request.text();
      signal.throwIfAborted();
      const at = clock();
      // Counted against the limit, and carried out, when it arrives; the answer takes its time.
      const sent = answerWithFault(struck, text, state.account, (body) =>
        answer(request, url, match, body, at),
      );
      const kind = fault?.kind ?? (struck.latency === undefined ? undefined : "latency");
      journal.add({
        at,
        ...about,
        path: url.pathname + url.search,
        ...(sent !== undefined && { status: sent.status }),
        ...(kind !== undefined && { fault: kind }),
        // Bodies of the OAuth endpoints are secrets.
        ...(text !== "" && about.api !== "oauth" && { body: text }),
      });
      await pause(latency);
      if (sent === undefined) throw connectionReset("fetch failed");
      const headers = { ...sent.headers, Date: new Date(clock()).toUTCString() };
      return toResponse({ ...sent, headers }, fault, pause);
    },
    inspect: (objectType) => inspectRecords(state.account, find(objectType)),
    inspectAssociations: (fromObjectType, toObjectType) =>
      inspectAssociations(state.account, find(fromObjectType), find(toObjectType)),
    inspectLists: () => inspectLists(state.account),
    inspectSubscribers: () => inspectSubscribers(state.account),
    inspectEvents: () => inspectEvents(state.account),
    requests: () => journal.entries(),
    setFaults(rules) {
      const problems = checkFaults(rules);
      if (problems.length > 0) {
        throw new Error(`setFaults got rules it cannot use:\n- ${problems.join("\n- ")}`);
      }
      strike = createFaultRules(rules, seed, nameOf);
    },
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
      latencyRandom = createRandom(seed);
      strike = createFaultRules(resolved.faults, seed, nameOf);
      journal.clear();
    },
  };
}

import type { Account, CallOutcome } from "@x/batch-types";
import { API_VERSIONS } from "@x/batch-types";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import type { AccountCallJob } from "../job/call-job.ts";
import type { CallBatch, CallInterpretation } from "../kinds/calls/call-batch.ts";
import { planCall } from "../kinds/plan-call.ts";
import { summarizeCall } from "../kinds/calls/summarize-call.ts";
import { buildCall } from "../request/build-call.ts";
import { callOf } from "../testing/calls.ts";
import { interpretCall, skipCall } from "./interpret-call.ts";
import { plainText } from "../internal/plain-text.ts";

const job = { about: "account", operation: "read" } as const;
const details = {
  portalId: 512,
  accountType: "STANDARD",
  timeZone: "US/Eastern",
  utcOffset: "-05:00",
  utcOffsetMilliseconds: -18_000_000,
  companyCurrency: "USD",
  additionalCurrencies: ["EUR"],
  uiDomain: "app.hubspot.com",
  dataHostingLocation: "na1",
};
const usage = {
  name: "private-apps-api-calls-daily",
  usageLimit: 625_000,
  currentUsage: 12,
  collectedAt: "2026-05-01T08:00:00Z",
  fetchStatus: "SUCCESS",
  resetsAt: "2026-05-02T05:00:00Z",
};
const limits = { requests: 190, perMilliseconds: 10_000, dailyLimit: 625_000 };
const answer = (body: unknown, status = 200, headers = {}): Answer => ({
  kind: "response",
  status,
  headers,
  body,
});
const headersOf = (dailyRemaining: number) => ({
  "x-hubspot-ratelimit-max": "190",
  "x-hubspot-ratelimit-interval-milliseconds": "10000",
  "x-hubspot-ratelimit-daily": "625000",
  "x-hubspot-ratelimit-daily-remaining": String(dailyRemaining),
});
const silence: Answer = { kind: "silence", cause: "socket hang up", sent: true };
const refusal = (status: number, more = {}): Answer =>
  answer({ status: "error", message: "No.", correlationId: "c-1", ...more }, status);

/** The only batch that goes out next, as if it had waited on a queue. */
function nextOf({ again, outcomes }: CallInterpretation): CallBatch {
  expect({ outcomes, batches: again.length }).toEqual({ outcomes: [], batches: 1 });
  return JSON.parse(JSON.stringify(again[0])) as CallBatch;
}

/** The batch that asks for the usage of an account of which only this is known. */
function afterDetails(body: unknown, more: Partial<AccountCallJob> = {}): CallBatch {
  return nextOf(interpretCall(callOf({ ...job, ...more }, [{}]), answer(body)));
}

describe("what is sent", () => {
  test.each(API_VERSIONS)("in %s: a request for the details, and one for the usage", (version) => {
    const first = callOf({ ...job, apiVersion: version }, [{}]);
    const paths = [first, nextOf(interpretCall(first, answer(details)))].map(buildCall);
    expect(paths).toEqual([
      { method: "GET", path: `/account-info/${version}/details` },
      { method: "GET", path: `/account-info/${version}/api-usage/daily/private-apps` },
    ]);
  });

  test("nothing, when the job is wrong", () => {
    const wrong = { ...job, operation: "create", objectType: "contacts", maxRetries: -1 };
    expect(() => planCall(wrong as unknown as AccountCallJob, [{}])).toThrow(
      new InvalidOptionsError([
        "objectType: unknown; there are about, operation, apiVersion, maxRetries.",
        'operation: expected one of read; got "create".',
        "maxRetries: expected a whole number from 0; got -1.",
      ]),
    );
  });

  test("no version that a stored batch made up", () => {
    const { job: resolved, ...batch } = callOf(job, [{}]);
    const changed = { ...batch, job: { ...resolved, apiVersion: "../x" } } as unknown as CallBatch;
    expect(() => buildCall(changed)).toThrow("apiVersion: expected one of");
  });
});

describe("the account", () => {
  test("has the id as text, what HubSpot tells, and the limits of the last answer", () => {
    const first = callOf(job, [{}]);
    const second = nextOf(interpretCall(first, answer(details, 200, headersOf(625_000 - 11))));
    const last = interpretCall(second, answer({ results: [usage] }, 200, headersOf(625_000 - 12)));
    expect(last).toEqual({
      outcomes: [
        {
          status: "found",
          index: 0,
          key: "",
          attempts: 2,
          account: {
            ...details,
            portalId: "512",
            limits: { ...limits, dailyRemaining: 624_988 },
            dailyUsage: { used: 12, limit: 625_000, resetsAt: "2026-05-02T05:00:00Z" },
          },
        },
      ],
      again: [],
      errors: [],
    });
    expect(summarizeCall(job, { outcomes: last.outcomes })).toMatchObject({
      status: "success",
      counts: { found: 1, failed: 0, skipped: 0, unknown: 0 },
    });
  });

  test("leaves out what HubSpot does not tell, or tells in another form", () => {
    const odd = {
      portalId: "512",
      accountType: null,
      timeZone: 5,
      utcOffsetMilliseconds: "0",
      additionalCurrencies: ["EUR", 5],
    };
    expect(accountOf(interpretCall(afterDetails(odd), refusal(404)).outcomes)).toEqual({
      portalId: "512",
      additionalCurrencies: ["EUR"],
      limits: {},
    });
  });

  test.each([
    [undefined, "undefined"],
    [null, "null"],
    [0, "0"],
    [-5, "-5"],
    [1.5, "1.5"],
    [2 ** 60, "1152921504606847000"],
    ["", "string"],
    ["0512", "string"],
    ["9".repeat(17), "string"],
    ["p512", "string"],
    [{ id: 512 }, "object"],
  ])("is never one that the answer does not name: %j", (portalId, got) => {
    const { outcomes, again } = interpretCall(
      callOf(job, [{}]),
      answer({ ...details, portalId }, 200),
    );
    expect({ outcomes, again }).toEqual({
      outcomes: [
        {
          status: "unknown",
          index: 0,
          key: "",
          attempts: 1,
          reason: "unaccounted",
          message: `The answer does not name the account: expected portalId, a whole number above 0; got ${got}. Something other than HubSpot may have answered: check the base URL.`,
          advice: "Ask again.",
        },
      ],
      again: [],
    });
  });
});

describe("details that do not come", () => {
  test("a refused token, and a scope that is missing, end the call", () => {
    const first = callOf(job, [{}]);
    const refreshed = interpretCall(first, refusal(401));
    expect(refreshed.refreshToken).toMatchObject({ reason: "unauthorized" });
    expect(interpretCall(nextOf(refreshed), refusal(401)).stop).toMatchObject({
      reason: "unauthorized",
    });
    const context = { requiredGranularScopes: ["oauth"] };
    const { outcomes, stop } = interpretCall(first, refusal(403, { errors: [{ context }] }));
    expect(stop).toMatchObject({ reason: "forbidden", scopes: ["oauth"] });
    expect(outcomes).toMatchObject([{ status: "skipped", reason: "stopped" }]);
  });

  test("no answer, and a failure, are asked about again, as often as the job says", () => {
    let batch = callOf({ ...job, maxRetries: 2 }, [{}]);
    batch = nextOf(interpretCall(batch, silence));
    batch = nextOf(interpretCall(batch, refusal(503)));
    expect(batch).toMatchObject({ retries: 2, reason: "retry" });
    expect(interpretCall(batch, refusal(503)).outcomes).toMatchObject([
      { status: "unknown", reason: "no-answer", message: "HubSpot answered 503." },
    ]);
  });

  test("are skipped when the call ends before", () => {
    const stop = { reason: "timeout", message: "Too late." } as const;
    expect(skipCall(callOf(job, [{}]), stop)).toMatchObject([{ status: "skipped" }]);
  });
});

describe("a usage that does not come is no reason to fail", () => {
  const known = { portalId: "512", limits: {} };

  test.each([400, 401, 403, 404])("refused with %i", (status) => {
    const interpretation = interpretCall(afterDetails({ portalId: 512 }), refusal(status));
    expect(interpretation).toEqual({
      outcomes: [{ status: "found", index: 0, key: "", attempts: 2, account: known }],
      again: [],
      errors: [],
    });
  });

  test.each([
    ["the call has ten retries", 10, 2],
    ["the call has one", 1, 1],
    ["the call has none", 0, 0],
  ])("without an answer it is asked again at most twice: %s", (_, maxRetries, retries) => {
    let batch = afterDetails({ portalId: 512 }, { maxRetries });
    for (let sent = 0; sent < retries; sent += 1) {
      const interpretation = interpretCall(batch, sent === 0 ? silence : refusal(429));
      expect(interpretation.pause).toBeDefined();
      batch = nextOf(interpretation);
    }
    expect(accountOf(interpretCall(batch, silence).outcomes)).toEqual(known);
  });

  test.each([
    ["no list", {}],
    ["an empty list", { results: [] }],
    ["one that HubSpot could not count", { results: [{ ...usage, fetchStatus: "TIMEOUT" }] }],
    ["one without a number", { results: [{ ...usage, currentUsage: null }] }],
    ["one below 0", { results: [{ ...usage, currentUsage: -1 }] }],
    ["one without its limit", { results: [{ ...usage, usageLimit: "many" }] }],
  ])("answered with %s", (_, body) => {
    const batch = afterDetails({ portalId: 512 });
    expect(accountOf(interpretCall(batch, answer(body)).outcomes)).toEqual(known);
  });

  test("one that was counted before is taken, and an end that is no moment is left out", () => {
    const results = [
      { ...usage, fetchStatus: "NOTFOUND" },
      { ...usage, fetchStatus: "CACHED", resetsAt: "tomorrow" },
    ];
    const { outcomes } = interpretCall(afterDetails({ portalId: 512 }), answer({ results }));
    expect(accountOf(outcomes)).toEqual({ ...known, dailyUsage: { used: 12, limit: 625_000 } });
  });

  test("not asked for any more, because the time is over", () => {
    const stop = { reason: "timeout", message: "Too late." } as const;
    expect(skipCall(afterDetails({ portalId: 512 }), stop)).toEqual([
      { status: "found", index: 0, key: "", attempts: 1, account: known },
    ]);
  });

  test("but a caller who ends the call gets no account", () => {
    const stop = { reason: "aborted", message: "Ctrl+C" } as const;
    expect(skipCall(afterDetails({ portalId: 512 }), stop)).toEqual([
      {
        status: "skipped",
        index: 0,
        key: "",
        attempts: 1,
        reason: "aborted",
        message: "Ctrl+C",
      },
    ]);
  });
});

test("whatever comes, there is one outcome, and an account only where an answer named it", () => {
  const body = fc.oneof(
    fc.constantFrom<unknown>(details, { results: [usage] }, "", null),
    fc.record({ portalId: fc.jsonValue(), results: fc.jsonValue() }, { requiredKeys: [] }),
    fc.jsonValue(),
  );
  const status = fc.constantFrom(200, 204, 400, 401, 403, 404, 423, 429, 477, 500);
  const answers = fc.oneof(
    fc.constantFrom(silence, { ...silence, sent: false }),
    fc.tuple(body, status).map(([given, code]) => answer(given, code)),
  );
  const lists = fc.array(answers, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(lists, fc.nat(3), (list, maxRetries) => {
      let batch: CallBatch | undefined = callOf({ ...job, maxRetries }, [{}]);
      const outcomes: CallOutcome[] = [];
      const ids = new Set<unknown>();
      for (let sent = 0; batch !== undefined; sent += 1) {
        expect(sent).toBeLessThan(20);
        const given: Answer = list[sent % list.length]!;
        if (given.kind === "response" && given.status < 300) {
          ids.add(plainText((given.body as { portalId?: unknown } | null)?.portalId));
        }
        const interpretation = interpretCall(batch, given);
        outcomes.push(...interpretation.outcomes);
        [batch] = interpretation.again;
      }
      expect(outcomes).toHaveLength(1);
      const account = accountOf(outcomes);
      if (account !== undefined) expect(ids).toContain((account as Account).portalId);
    }),
  );
});

function accountOf([outcome]: readonly CallOutcome[]): unknown {
  return outcome !== undefined && "account" in outcome ? outcome.account : undefined;
}

import type { CallOutcome } from "@x/batch-types";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { response } from "../testing/batches.ts";
import { callOf, fatesOf, follow, inputFor } from "../testing/calls.ts";
import type { CallJob } from "../job/call-job.ts";
import { interpretCall } from "./interpret-call.ts";
import { skipCall } from "./interpret-call.ts";
import { summarizeCall } from "../kinds/calls/summarize-call.ts";
import {
  associations,
  properties,
  types,
  pairs,
  definition,
  silence,
  refusal,
  three,
} from "../testing/association-calls.ts";

describe("what settles nothing", () => {
  const one = callOf(associations("create", { maxRetries: 2 }), pairs([1, 2]));

  test("silence is tried again, then unknown", () => {
    const { outcomes, requests } = follow(one, silence);
    expect(requests).toHaveLength(3);
    expect(outcomes).toMatchObject([{ status: "unknown", reason: "no-answer", attempts: 3 }]);
    const { again, pause } = interpretCall(one, silence);
    expect(pause).toEqual({
      milliseconds: 1_000,
      scope: "batch",
      kind: "backoff",
      limit: "SERVER",
    });
    expect(again).toMatchObject([{ retries: 1, reason: "retry", mayBeWritten: true }]);
  });

  test("a limit is waited for, and what it never let through is skipped", () => {
    const limit = response(429, {
      errorType: "RATE_LIMIT",
      message: "Slow.",
      policyName: "SECONDLY",
    });
    expect(interpretCall(one, limit).pause).toMatchObject({ milliseconds: 1_000, scope: "client" });
    expect(follow(one, limit).outcomes).toEqual([
      {
        status: "skipped",
        index: 0,
        key: "1 → 2",
        attempts: 3,
        reason: "unavailable",
        message: "Slow.",
      },
    ]);
    expect(fatesOf(follow(one, silence, limit).outcomes)).toEqual(["0 unknown no-answer"]);
  });

  test("an expired token is refreshed once", () => {
    const expired = response(401, { category: "EXPIRED_AUTHENTICATION", message: "Expired." });
    const first = interpretCall(one, expired);
    expect(first).toMatchObject({
      again: [{ refreshed: true, reason: "retry" }],
      refreshToken: { reason: "unauthorized" },
    });
    const second = interpretCall(first.again[0]!, expired);
    expect(second).toMatchObject({ again: [], stop: { reason: "unauthorized" } });
    expect(fatesOf([...second.outcomes])).toEqual(["0 skipped stopped"]);
  });

  test("a stop settles the parts that wait, too", () => {
    const [part] = interpretCall(three, refusal()).again;
    const daily = response(429, { policyName: "DAILY", message: "Tomorrow." });
    const { again, errors, outcomes, stop } = interpretCall(part!, daily);
    expect([again, errors]).toEqual([[], []]);
    expect(stop).toMatchObject({ reason: "daily-limit" });
    expect(fatesOf([...outcomes])).toEqual([
      "0 skipped daily-limit",
      "1 skipped daily-limit",
      "2 skipped daily-limit",
    ]);
    expect(outcomes.map(({ attempts }) => attempts)).toEqual([2, 2, 1]);
  });

  test("skipped after silence is unknown, but a read leaves nothing in doubt", () => {
    const aborted = { reason: "aborted", message: "Ctrl+C" } as const;
    const [waiting] = interpretCall(one, silence).again;
    expect(skipCall(waiting!, aborted)).toMatchObject([
      {
        status: "unknown",
        message: "An earlier attempt got no usable answer, and it is not sent again: Ctrl+C",
      },
    ]);
    const [read] = interpretCall(callOf(associations("read"), [{ id: 1 }]), silence).again;
    expect(fatesOf(skipCall(read!, aborted))).toEqual(["0 skipped aborted"]);
    const [part] = interpretCall(interpretCall(three, silence).again[0]!, refusal()).again;
    expect(fatesOf(skipCall(part!, aborted)).map((fate) => fate.slice(2))).toEqual([
      "unknown no-answer",
      "unknown no-answer",
      "unknown no-answer",
    ]);
  });
});

test("every input gets exactly one outcome, whatever HubSpot answers", () => {
  const ids = fc.integer({ min: 1, max: 4 });
  const bodies = fc.record(
    {
      results: fc.array(
        fc.oneof(
          fc.record({ fromObjectId: ids, toObjectId: ids }),
          fc.record({ from: fc.record({ id: ids }), to: fc.anything() }),
          fc.record({ name: ids.map(String) }),
        ),
      ),
      errors: fc.array(
        fc.record(
          { message: fc.string(), context: fc.dictionary(fc.constantFrom("id", "name"), ids) },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: [] },
  );
  const answers = fc.oneof(
    fc.constant(silence),
    fc
      .tuple(fc.constantFrom(200, 201, 204, 207, 400, 401, 404, 409, 423, 429, 500), bodies)
      .map(([status, body]) => response(status, body)),
  );
  const jobs = fc.constantFrom(
    associations("create", { maxRetries: 1 }),
    associations("archive", { maxRetries: 1 }),
    associations("read", { maxRetries: 1 }),
    properties("create", { maxRetries: 1 }),
    properties("read", { maxRetries: 1 }),
  );
  fc.assert(
    fc.property(jobs, fc.array(answers, { minLength: 1, maxLength: 12 }), (job, list) => {
      const inputs = [1, 2, 3, 4].map((id) =>
        inputFor(job, { ...definition(String(id)), id, from: id, to: (id % 4) + 1, types }),
      );
      const { outcomes } = follow(callOf(job, inputs), ...list);
      expect(outcomes.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    }),
  );
});

describe("the result", () => {
  const outcomes: CallOutcome[] = [
    { status: "skipped", index: 1, attempts: 0, reason: "aborted", message: "Ctrl+C" },
  ];
  test.each<[CallJob, string]>([
    [associations("create"), "associated"],
    [associations("createDefault"), "associated"],
    [associations("archive"), "archived"],
    [associations("removeLabels"), "archived"],
    [associations("read"), "found"],
    [associations("labels"), "found"],
    [properties("create"), "created"],
    [properties("read"), "found"],
    [properties("archive"), "archived"],
    [properties("list"), "found"],
  ])("of %o counts what it can end with", (job, status) => {
    const done = { status, index: 0, attempts: 1 } as CallOutcome;
    expect(summarizeCall(job, { outcomes: [...outcomes, done] })).toEqual({
      status: "partial",
      outcomes: [done, ...outcomes],
      counts: { [status]: 1, failed: 0, skipped: 1, unknown: 0 },
      requests: { sent: 0, retried: 0, isolating: 0, reconciling: 0, associating: 0 },
      errors: [],
    });
  });

  test.each<[CallJob, CallOutcome["status"][]]>([
    [{ about: "memberships", operation: "add", listId: 7 }, ["added", "unchanged", "missing"]],
    [{ about: "memberships", operation: "remove", listId: 7 }, ["removed", "unchanged", "missing"]],
    [{ about: "statuses", operation: "write" }, ["updated", "unchanged"]],
    [{ about: "statuses", operation: "unsubscribeAll" }, ["updated", "unchanged"]],
    [{ about: "statuses", operation: "read" }, ["found"]],
    [{ about: "events", operation: "send" }, ["accepted"]],
    [{ about: "records", operation: "merge", objectType: "contacts" }, ["merged"]],
    [{ about: "lists", operation: "find" }, ["found"]],
    [{ about: "lists", operation: "create", objectType: "contacts" }, ["created"]],
  ])("of %o has a count for %j, also when there is none", (job, statuses) => {
    expect(summarizeCall(job, { outcomes: [] }).counts).toEqual({
      ...Object.fromEntries(statuses.map((status) => [status, 0])),
      failed: 0,
      skipped: 0,
      unknown: 0,
    });
  });
});

/** As JSON, an object can have a `toString` that is no function. */
const STRANGE = { toString: {} };

test.each<[string, CallJob, object, object]>([
  [
    "associations",
    associations("create"),
    pairs([1, 2])[0]!,
    { fromObjectId: STRANGE, toObjectId: STRANGE },
  ],
  ["associated records", associations("read"), { id: 1 }, { from: { id: STRANGE }, to: [] }],
  [
    "statuses",
    { about: "statuses", operation: "write" },
    { subscriberIdString: "ada@example.com", subscriptionId: 1, statusState: "SUBSCRIBED" },
    { subscriberIdString: STRANGE, subscriptionId: STRANGE, status: "SUBSCRIBED" },
  ],
])("a row of %s whose ids are objects names none", (_, job, input, row) => {
  const errors = [{ category: "A", message: STRANGE, subCategory: STRANGE }];
  for (const more of [{}, { errors }]) {
    const answer = response(200, { results: [row], ...more });
    const { outcomes } = interpretCall(callOf(job, [input]), answer);
    expect(outcomes.map(({ status }) => status)).not.toContain("updated");
    expect(outcomes.map(({ status }) => status)).not.toContain("associated");
  }
});

test.each<[CallJob, string]>([
  [{ about: "properties", operation: "list", objectType: "contacts" }, "properties"],
  [
    { about: "associations", operation: "labels", from: "contacts", to: "companies" },
    "association labels",
  ],
])("an answer that says nothing names what was asked for: %j", (job, what) => {
  const { outcomes } = interpretCall(callOf(job, [{}]), response(200, {}));
  expect(outcomes).toMatchObject([
    {
      status: "unknown",
      reason: "unaccounted",
      message: `The answer said nothing about ${what}.`,
    },
  ]);
});

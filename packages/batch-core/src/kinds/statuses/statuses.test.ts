import { describe, expect, test } from "vitest";
import type { CallJob } from "../../job/call-job.ts";
import { fatesOf } from "../../testing/calls.ts";
import { runCall, SILENCE } from "../../testing/run-call.ts";
import { response } from "../../testing/batches.ts";

const job = (operation: "write" | "read" | "unsubscribeAll"): CallJob => ({
  about: "statuses",
  operation,
});
const input = (
  person: string,
  subscriptionId: number | string = 1,
  statusState = "SUBSCRIBED",
) => ({
  subscriberIdString: `${person}@example.com`,
  subscriptionId,
  statusState,
});
const row = (person: string, subscriptionId = 1, status = "SUBSCRIBED", more = {}) => ({
  subscriberIdString: `${person}@example.com`,
  subscriptionId,
  status,
  ...more,
});
const SAME = { setStatusSuccessReason: "NO_STATUS_CHANGE" };

describe("write", () => {
  test("sends e-mails only, in the path of each version", () => {
    const { requests } = runCall(job("write"), [input("ada", "1")], response(200, {}));
    expect(requests).toEqual([
      {
        method: "POST",
        path: "/communication-preferences/2026-09/statuses/batch/write",
        body: { inputs: [{ ...input("ada", 1), channel: "EMAIL" }] },
      },
    ]);
    const v3 = runCall({ ...job("write"), apiVersion: "v3" }, [input("ada")], response(200, {}));
    expect(v3.requests[0]?.path).toBe("/communication-preferences/v4/statuses/batch/write");
  });

  test("sends why it may be written", () => {
    const why = {
      legalBasis: "CONSENT_WITH_NOTICE",
      legalBasisExplanation: "Asked at the fair.",
    };
    const { requests } = runCall(job("write"), [{ ...input("ada"), ...why }], response(200, {}));
    expect(requests[0]?.body).toEqual({ inputs: [{ ...input("ada"), channel: "EMAIL", ...why }] });
  });

  test("finds each row by e-mail and subscription, never by position", () => {
    const results = [row("bea", 2), row("ada", 2, "SUBSCRIBED", SAME), row("ADA", 1)];
    const inputs = [input("ada"), input("ada", 2), input("bea", 2), input("cem")];
    const { outcomes } = runCall(job("write"), inputs, response(200, { results }));
    expect(outcomes).toMatchObject([
      { status: "updated", statuses: [results[2]], key: "ada@example.com · 1" },
      { status: "unchanged", statuses: [results[1]] },
      { status: "updated", statuses: [results[0]] },
      { status: "unknown", reason: "unaccounted" },
    ]);
  });

  test("a row with another status confirms nothing", () => {
    const results = [row("ada", 1, "UNSUBSCRIBED")];
    const { outcomes } = runCall(job("write"), [input("ada")], response(200, { results }));
    expect(fatesOf(outcomes)).toEqual(["0 unknown unaccounted"]);
  });

  test("an error is that of the inputs it names", () => {
    const errors = [
      { category: "A", message: "?", context: { subscriberIdString: ["ada@example.com"] } },
      {
        category: "B",
        message: "?",
        context: { subscriberIdString: ["bea@example.com"], subscriptionId: ["2"] },
      },
    ];
    const inputs = [input("ada"), input("bea", 1), input("bea", 2)];
    const answer = response(200, { results: [row("bea", 1)], errors });
    expect(fatesOf(runCall(job("write"), inputs, answer).outcomes)).toEqual([
      "0 failed A",
      "1 updated",
      "2 failed B",
    ]);
  });

  test("an error names an e-mail in whatever case", () => {
    const errors = [
      { category: "A", message: "?", context: { subscriberIdString: ["ADA@example.com"] } },
    ];
    const inputs = [{ ...input("ada"), subscriberIdString: "Ada@Example.com" }, input("bea")];
    const answer = response(200, { results: [row("bea")], errors });
    expect(fatesOf(runCall(job("write"), inputs, answer).outcomes)).toEqual([
      "0 failed A",
      "1 updated",
    ]);
  });

  test("a second, different status of one subscription is refused; the same one is sent once", () => {
    const inputs = [input("ada"), input("ada"), input("ada", 1, "UNSUBSCRIBED")];
    const { outcomes } = runCall(job("write"), inputs, response(200, { results: [row("ada")] }));
    expect(fatesOf(outcomes)).toEqual(["0 updated", "1 updated", "2 failed DUPLICATE_KEY"]);
  });

  test("no answer: sent again", () => {
    const { outcomes, requests } = runCall(
      job("write"),
      [input("ada")],
      SILENCE,
      response(200, { results: [row("ada", 1, "SUBSCRIBED", SAME)] }),
    );
    expect(fatesOf(outcomes)).toEqual(["0 unchanged"]);
    expect(requests).toHaveLength(2);
  });

  test.each([
    [{ ...input("ada"), statusState: "YES" }],
    [{ ...input("ada"), statusState: { toString: {} } }],
    [{ ...input("ada"), subscriptionId: { toString: {} } as never }],
    [{ ...input("ada"), subscriptionId: "one" }],
    // JSON would make another number of it.
    [{ ...input("ada"), subscriptionId: "9007199254740993" }],
    [{ ...input("ada"), legalBasis: "BECAUSE" }],
    [{ ...input("ada"), legalBasisExplanation: 1 }],
    [{ ...input("ada"), legalBasisExplanation: "\ud83d" }],
    [{ ...input("ada"), subscriberIdString: "" }],
    [{ ...input("ada"), channel: "SMS" }],
    ["ada@example.com"],
  ])("%j would refuse its whole batch, and is not sent", (wrong) => {
    const { outcomes, requests } = runCall(job("write"), [wrong], SILENCE);
    expect(outcomes).toMatchObject([{ status: "failed" }]);
    expect(requests).toEqual([]);
  });
});

describe("read", () => {
  test("gives the statuses of each person", () => {
    const statuses = [row("ada", 1), row("ada", 2, "NOT_SPECIFIED")];
    const results = [{ subscriberIdString: "ada@example.com", statuses }];
    const emails = ["Ada@Example.com", "bea@example.com"];
    const { outcomes, requests } = runCall(job("read"), emails, response(207, { results }));
    expect(outcomes).toMatchObject([
      { status: "found", statuses },
      { status: "unknown", reason: "unaccounted" },
    ]);
    expect(requests).toEqual([
      {
        method: "POST",
        path: "/communication-preferences/2026-09/statuses/batch/read?channel=EMAIL",
        body: { inputs: emails },
      },
    ]);
  });
});

test("an error of one subscription is that of a person whose statuses are all read", () => {
  const context = { subscriberIdString: ["ada@example.com"], subscriptionId: ["2"] };
  const errors = [{ category: "A", message: "?", context }];
  const { outcomes } = runCall(job("read"), ["ada@example.com"], response(207, { errors }));
  expect(fatesOf(outcomes)).toEqual(["0 failed A"]);
});

test.each<["write" | "read", unknown, object]>([
  ["write", input("ada"), { subscriptionId: 1 }],
  ["read", "ada@example.com", {}],
  ["read", "ada@example.com", { statuses: "SUBSCRIBED" }],
  ["read", "ada@example.com", { statuses: [null] }],
])("a row without a status says nothing: %s %j, %j", (operation, given, more) => {
  const results = [{ subscriberIdString: "ada@example.com", ...more }];
  const { outcomes } = runCall(job(operation), [given], response(200, { results }));
  expect(fatesOf(outcomes)).toEqual(["0 unknown unaccounted"]);
});

describe("unsubscribe from everything", () => {
  const answered = (more: object) =>
    fatesOf(
      runCall(
        job("unsubscribeAll"),
        ["ada@example.com"],
        response(200, { results: [{ subscriberIdString: "ada@example.com", ...more }] }),
      ).outcomes,
    );

  test.each([
    ["with statuses", { statuses: [row("ada", 1, "UNSUBSCRIBED")] }, "0 updated"],
    ["without", {}, "0 updated"],
    ["that were so", { statuses: [row("ada", 1, "UNSUBSCRIBED", SAME)] }, "0 unchanged"],
    ["that are not so", { statuses: [row("ada", 1)] }, "0 unknown unaccounted"],
  ])("an answer %s", (_, more, fate) => {
    expect(answered(more)).toEqual([fate]);
  });
});

import { describe, expect, test } from "vitest";
import { companies, connect, useServer } from "../testing/account.ts";

const server = useServer();
const VERSIONS = ["v3", "2025-09", "2026-03", "2026-09"] as const;
const RESET = { kind: "reset", when: "before-answer" } as const;

const statusesOf = ({ outcomes }: { outcomes: readonly { status: string }[] }) =>
  outcomes.map(({ status }) => status);

describe("communication preferences", () => {
  const ada = { subscriberIdString: "ada@example.com", subscriptionId: 1001 } as const;

  test.each(VERSIONS)("are written and read in %s", async (apiVersion) => {
    const { client } = connect(server, { apiVersion });
    const { statuses } = client;
    const written = [
      { ...ada, statusState: "SUBSCRIBED" },
      { ...ada, subscriberIdString: "no e-mail", statusState: "SUBSCRIBED" },
      { ...ada, subscriptionId: "999", statusState: "SUBSCRIBED" },
    ] as const;
    expect(statusesOf(await statuses.write(written))).toEqual(["updated", "failed", "failed"]);
    expect(statusesOf(await statuses.write(written.slice(0, 1)))).toEqual(["unchanged"]);
    const read = await statuses.read(["ada@example.com", "no e-mail"]);
    expect(read.outcomes).toMatchObject([
      { status: "found", statuses: [{ status: "SUBSCRIBED" }, { status: "NOT_SPECIFIED" }] },
      { status: "failed" },
    ]);
    const out = ["Ada@example.com", "bea@example.com"];
    expect(statusesOf(await statuses.unsubscribeAll(out))).toEqual(["updated", "updated"]);
    expect(statusesOf(await statuses.unsubscribeAll(out))).toEqual(["unchanged", "unchanged"]);
  });

  test("are sent a hundred at a time, and again when no answer came", async () => {
    const faults = [{ operation: "write", times: 1, fault: RESET }];
    const { client } = connect(server, { sandbox: { faults } });
    const all = Array.from({ length: 150 }, (_, place) => ({
      subscriberIdString: `person-${place}@example.com`,
      subscriptionId: 1001,
      statusState: "UNSUBSCRIBED" as const,
    }));
    const { counts, requests } = await client.statuses.write(all);
    expect(counts.updated + counts.unchanged).toBe(150);
    expect(requests).toMatchObject({ sent: 3, retried: 1 });
  });
});

describe("custom events", () => {
  const login = { eventName: "pe1_login", email: "ada@example.com" };

  test.each(VERSIONS)("are accepted in %s, also equal ones", async (apiVersion) => {
    const { client, sandbox } = connect(server, { apiVersion });
    expect(statusesOf(await client.events.send([login, login]))).toEqual(["accepted", "accepted"]);
    expect(sandbox.inspectEvents()).toHaveLength(2);
  });

  test("a bad one is found, and the others are accepted once", async () => {
    const { client, sandbox } = connect(server, { sandbox: { eventNames: ["pe1_login"] } });
    const events = [login, { ...login, eventName: "pe1_logon" }, login, login];
    expect(statusesOf(await client.events.send(events))).toEqual([
      "accepted",
      "failed",
      "accepted",
      "accepted",
    ]);
    expect(sandbox.inspectEvents()).toHaveLength(3);
  });

  test("without an answer they are unknown, and not sent again", async () => {
    const faults = [{ operation: "send", fault: RESET }];
    const { client, sandbox } = connect(server, { sandbox: { faults } });
    const { outcomes } = await client.events.send([login]);
    expect(outcomes).toMatchObject([{ status: "unknown", reason: "no-answer" }]);
    expect(sandbox.inspectEvents()).toHaveLength(1);
  });
});

describe("merges", () => {
  test.each(VERSIONS)("make one record of several in %s", async (apiVersion) => {
    const { client, sandbox } = connect(server, { apiVersion });
    await client.create("companies", companies(3));
    const [one, two, three] = sandbox.inspect("companies").map(({ id }) => id);
    const pairs = [
      { primary: one!, merge: two! },
      { primary: one!, merge: three! },
      { primary: one!, merge: 999_999 },
    ];
    const { outcomes, counts } = await client.merge("companies", pairs);
    expect(counts).toMatchObject({ merged: 2, failed: 1 });
    const [left] = sandbox.inspect("companies").filter(({ archived }) => !archived);
    expect(outcomes[1]).toMatchObject({ status: "merged", id: left?.id });
  });

  test("without an answer a pair is unknown, and not sent again", async () => {
    const faults = [{ operation: "merge", fault: RESET }];
    const { client, sandbox } = connect(server, { sandbox: { faults } });
    await client.create("companies", companies(2));
    const [primary, merge] = sandbox.inspect("companies").map(({ id }) => id);
    const pair = { primary: primary!, merge: merge! };
    const { outcomes, requests } = await client.merge("companies", [pair]);
    expect(outcomes).toMatchObject([{ status: "unknown", key: `${merge} → ${primary}` }]);
    expect(requests.sent).toBe(1);
  });
});

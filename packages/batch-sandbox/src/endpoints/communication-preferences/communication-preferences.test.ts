import { beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../../create-sandbox.ts";
import { ask, post } from "../../testing/test-support.ts";

const BASE = "/communication-preferences/2026-03";
const BATCH = `${BASE}/statuses/batch`;
const EMAIL = "?channel=EMAIL";
const subscriptions = [
  { id: "7", name: "News", description: "Monthly" },
  { id: "8", name: "Offers" },
];

let now = 0;
let sandbox: Sandbox;
beforeEach(() => {
  now = Date.UTC(2026, 4, 1, 8);
  sandbox = createSandbox({ subscriptions, clock: () => now, quirks: { resultOrder: "input" } });
});

const status = (subscriberIdString: string, statusState: string, more: object = {}) => ({
  subscriberIdString,
  subscriptionId: 7,
  statusState,
  channel: "EMAIL",
  ...more,
});
const write = (...inputs: readonly object[]) => post(sandbox, `${BATCH}/write`, { inputs });

test.each([BASE, "/communication-preferences/v4", "/communication-preferences/2026-09"])(
  "%s/definitions lists the subscriptions",
  async (base) => {
    const { status: code, body } = await ask(sandbox, "GET", `${base}/definitions`);
    const at = "2020-01-01T00:00:00Z";
    expect(code).toBe(200);
    expect(body.results[0]).toEqual({
      id: "7",
      name: "News",
      description: "Monthly",
      isActive: true,
      isDefault: false,
      isInternal: false,
      purpose: "Marketing",
      communicationMethod: "Email",
      createdAt: at,
      updatedAt: at,
    });
    expect(body.results).toHaveLength(2);
  },
);

describe("a status", () => {
  const row = {
    channel: "EMAIL",
    subscriberIdString: "ada@example.com",
    subscriptionId: 7,
    subscriptionName: "News",
    source: "Set over the API",
    timestamp: "2026-05-01T08:00:00Z",
  };
  const legal = { legalBasis: "CONSENT_WITH_NOTICE", legalBasisExplanation: "Form" };

  test("is written and read, and the answer says what the write did", async () => {
    const first = await write(status("Ada@example.com", "SUBSCRIBED", legal));
    expect(first.status).toBe(200);
    expect(first.body.results).toEqual([
      {
        ...row,
        status: "SUBSCRIBED",
        ...legal,
        setStatusSuccessReason: "REQUESTED_CHANGE_OCCURRED",
      },
    ]);
    const reasons: unknown[] = [];
    for (const state of ["SUBSCRIBED", "UNSUBSCRIBED", "SUBSCRIBED"]) {
      const { body } = await write(status("ada@example.com", state));
      reasons.push(
        (body.results[0] as unknown as Record<string, unknown>)["setStatusSuccessReason"],
      );
    }
    expect(reasons).toEqual([
      "NO_STATUS_CHANGE",
      "REQUESTED_CHANGE_OCCURRED",
      "RESUBSCRIBE_OCCURRED",
    ]);
    const { body } = await post(sandbox, `${BATCH}/read${EMAIL}`, { inputs: ["ada@example.com"] });
    expect(body.results).toEqual([
      {
        subscriberIdString: "ada@example.com",
        statuses: [
          { ...row, status: "SUBSCRIBED" },
          {
            ...row,
            subscriptionId: 8,
            subscriptionName: "Offers",
            status: "NOT_SPECIFIED",
            source: "No status was set",
            timestamp: "2020-01-01T00:00:00Z",
          },
        ],
      },
    ]);
    expect(sandbox.inspectSubscribers()).toEqual([
      { email: "ada@example.com", statuses: { "7": "SUBSCRIBED" }, isUnsubscribedFromAll: false },
    ]);
  });

  test("of one person has paths of its own", async () => {
    const path = `${BASE}/statuses/ada%40example.com`;
    const { body } = await post(sandbox, path, status("", "SUBSCRIBED"));
    expect(body).toMatchObject({ status: "COMPLETE", results: [{ ...row, status: "SUBSCRIBED" }] });
    const read = await ask(sandbox, "GET", path + EMAIL);
    expect(read.body.results).toMatchObject([
      { subscriptionId: 7, status: "SUBSCRIBED" },
      { subscriptionId: 8, status: "NOT_SPECIFIED" },
    ]);
    expect(
      (await post(sandbox, path, status("", "SUBSCRIBED", { subscriptionId: 9 }))).status,
    ).toBe(400);
  });

  test("that cannot be written is an error, and the others are written", async () => {
    const { status: code, body } = await write(
      status("no e-mail", "SUBSCRIBED"),
      status("ben@example.com", "SUBSCRIBED"),
      status("cleo@example.com", "SUBSCRIBED", { subscriptionId: 9 }),
    );
    expect(code).toBe(200);
    expect(body.results).toMatchObject([{ subscriberIdString: "ben@example.com" }]);
    expect(body.errors.map(({ context }) => context)).toEqual([
      { subscriberIdString: ["no e-mail"] },
      { subscriptionId: ["9"], subscriberIdString: ["cleo@example.com"] },
    ]);
    const read = await post(sandbox, `${BATCH}/read${EMAIL}`, { inputs: ["no e-mail"] });
    expect(read.status).toBe(207);
  });

  test.each([
    { statusState: "MAYBE" },
    { channel: "SMS" },
    { legalBasis: "BECAUSE" },
    { subscriptionId: undefined },
    { subscriberIdString: "" },
  ])("with %j refuses the request", async (wrong) => {
    const answer = await write(status("ada@example.com", "SUBSCRIBED"), {
      ...status("ben@example.com", "SUBSCRIBED"),
      ...wrong,
    });
    expect(answer.status).toBe(400);
    expect(sandbox.inspectSubscribers()).toEqual([]);
  });
});

describe("unsubscribe-all", () => {
  const path = `${BATCH}/unsubscribe-all`;
  const read = async () => {
    const { body } = await post(sandbox, `${path}/read${EMAIL}`, { inputs: ["ada@example.com"] });
    return body.results;
  };

  test("takes a person out of everything, until one status is written again", async () => {
    await write(status("ada@example.com", "SUBSCRIBED"));
    expect(await read()).toEqual([{ subscriberIdString: "ada@example.com", wideStatuses: [] }]);
    now += 60_000;
    const inputs = ["ada@example.com"];
    const { status: code, body } = await post(sandbox, path + EMAIL, { inputs });
    expect({ code, results: body.results }).toEqual({
      code: 200,
      results: [{ subscriberIdString: "ada@example.com" }],
    });
    expect(await read()).toEqual([
      {
        subscriberIdString: "ada@example.com",
        wideStatuses: [
          {
            channel: "EMAIL",
            subscriberIdString: "ada@example.com",
            status: "UNSUBSCRIBED",
            wideStatusType: "PORTAL_WIDE",
            timestamp: "2026-05-01T08:01:00Z",
          },
        ],
      },
    ]);
    const verbose = await post(sandbox, `${path + EMAIL}&verbose=true`, { inputs });
    const again = { status: "UNSUBSCRIBED", setStatusSuccessReason: "NO_STATUS_CHANGE" };
    expect(verbose.body.results).toMatchObject([{ statuses: [again, again] }]);

    const back = await write(status("ada@example.com", "SUBSCRIBED"));
    expect(back.body.results).toMatchObject([{ setStatusSuccessReason: "RESUBSCRIBE_OCCURRED" }]);
    expect(sandbox.inspectSubscribers()).toEqual([
      {
        email: "ada@example.com",
        statuses: { "7": "SUBSCRIBED", "8": "UNSUBSCRIBED" },
        isUnsubscribedFromAll: false,
      },
    ]);
  });

  test("works for one person, and is in a snapshot", async () => {
    const one = `${BASE}/statuses/ada@example.com/unsubscribe-all`;
    expect((await ask(sandbox, "GET", one + EMAIL)).body.results).toEqual([]);
    expect((await ask(sandbox, "POST", one + EMAIL)).status).toBe(200);
    sandbox.restore(JSON.parse(JSON.stringify(sandbox.snapshot())) as never);
    expect((await ask(sandbox, "GET", one + EMAIL)).body.results).toHaveLength(1);
  });

  test("needs a channel, and takes 100 at once", async () => {
    expect((await post(sandbox, path, { inputs: [] })).status).toBe(400);
    const inputs = Array.from({ length: 101 }, (_, place) => `a${place}@example.com`);
    expect((await post(sandbox, path + EMAIL, { inputs })).status).toBe(400);
  });
});

test("batches have scopes of their own", async () => {
  const apps = [
    { accessToken: "t", scopes: ["communication_preferences.statuses.batch.write"] },
    { accessToken: "u", scopes: ["communication_preferences.read_write"] },
  ];
  const closed = createSandbox({ apps });
  const statusOf = async (token: string, method: string, path: string) =>
    (
      await ask(closed, method, path, method === "GET" ? undefined : {}, {
        authorization: `Bearer ${token}`,
      })
    ).status;
  expect(await statusOf("t", "POST", `${BATCH}/write`)).toBe(200);
  expect(await statusOf("t", "POST", `${BATCH}/read${EMAIL}`)).toBe(403);
  expect(await statusOf("u", "POST", `${BATCH}/write`)).toBe(403);
  expect(await statusOf("u", "GET", `${BASE}/definitions`)).toBe(200);
});

import { describe, expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { post } from "../../testing/test-support.ts";

const login = {
  eventName: "pe1000001_login",
  email: "ada@example.com",
  properties: { plan: "pro" },
};
const clock = () => Date.UTC(2026, 4, 1, 8);

describe.each(["/events/v3/send", "/events/2026-03/send", "/events/custom/2026-09/send"])(
  "POST %s",
  (path) => {
    test("takes one event or many, and answers without a body", async () => {
      const sandbox = createSandbox({ clock });
      const occurredAt = "2026-04-30T12:00:00Z";
      const inputs = [login, { eventName: "pe1000001_logout", objectId: "1", occurredAt }];
      expect(await post(sandbox, path, login)).toMatchObject({ status: 204, text: "" });
      expect(await post(sandbox, `${path}/batch`, { inputs })).toMatchObject({
        status: 204,
        text: "",
      });
      const received = { ...login, occurredAt: new Date("2026-05-01T08:00:00Z") };
      expect(sandbox.inspectEvents()).toEqual([
        received,
        received,
        {
          eventName: "pe1000001_logout",
          objectId: "1",
          properties: {},
          occurredAt: new Date(occurredAt),
        },
      ]);
    });

    test.each([
      ["no name", { eventName: "" }],
      ["an unknown event", { eventName: "pe1000001_nope" }],
      ["nobody", { email: undefined }],
      ["no moment", { occurredAt: "yesterday" }],
      ["a list as a property", { properties: { plan: [] } }],
      [
        "51 properties",
        { properties: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`p${at}`, "1"])) },
      ],
    ])("refuses all for an event with %s", async (_, wrong) => {
      const sandbox = createSandbox({ eventNames: ["pe1000001_login"] });
      const inputs = [login, { ...login, ...wrong }];
      expect((await post(sandbox, `${path}/batch`, { inputs })).status).toBe(400);
      expect((await post(sandbox, path, inputs[1])).status).toBe(400);
      expect(sandbox.inspectEvents()).toEqual([]);
    });
  },
);

test("2026-09 has them under another path than the versions before", async () => {
  const statuses = [];
  for (const path of ["/events/2026-09/send", "/events/custom/2026-03/send"]) {
    statuses.push((await post(createSandbox(), path, login)).status);
  }
  expect(statuses).toEqual([404, 404]);
});

test("50 properties are taken", async () => {
  const properties = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`p${at}`, "1"]));
  const { status } = await post(createSandbox(), "/events/v3/send", { ...login, properties });
  expect(status).toBe(204);
});

test("500 events are taken at once, and not more", async () => {
  const sandbox = createSandbox();
  const inputs = Array.from({ length: 501 }, () => login);
  expect((await post(sandbox, "/events/v3/send/batch", { inputs })).status).toBe(400);
  const { status } = await post(sandbox, "/events/v3/send/batch", { inputs: inputs.slice(1) });
  expect(status).toBe(204);
});

test("events use up no limit", async () => {
  const sandbox = createSandbox({ limits: { requests: 1, perMilliseconds: 10_000, daily: 1 } });
  const statuses = [];
  for (let turn = 0; turn < 3; turn += 1) {
    statuses.push((await post(sandbox, "/events/v3/send", login)).status);
  }
  expect(statuses).toEqual([204, 204, 204]);
});

test.each([
  ["ignored", 2],
  ["once", 1],
] as const)(
  'eventUuid: "%s" keeps an event that is sent twice %i times',
  async (eventUuid, times) => {
    const sandbox = createSandbox({ quirks: { eventUuid } });
    const inputs = [{ ...login, uuid: "a" }];
    await post(sandbox, "/events/v3/send/batch", { inputs });
    sandbox.restore(JSON.parse(JSON.stringify(sandbox.snapshot())) as never);
    await post(sandbox, "/events/v3/send/batch", { inputs });
    expect(sandbox.inspectEvents()).toHaveLength(times);
  },
);

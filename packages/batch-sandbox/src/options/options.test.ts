import { expect, test } from "vitest";
import { createSandbox } from "../create-sandbox.ts";

test("every problem is told at once", () => {
  const options = {
    limit: 1,
    limits: { requests: 0, perSecond: 1 },
    apps: [{ accessToken: "" }, { clientId: "a", scopes: "all" }, {}, 1],
    properties: {
      kontakte: [],
      contacts: [
        { name: "Bad Name" },
        { name: "size", type: "enumeration" },
        { name: "x", type: "text" },
      ],
    },
    quirks: { traceIdEcho: "yes", order: 1 },
    seed: Number.NaN,
    clock: 5,
    portalId: 0,
    latency: [5, 1],
  } as unknown as Parameters<typeof createSandbox>[0];
  let message = "";
  try {
    createSandbox(options);
  } catch (error) {
    message = String(error);
  }
  expect(message.split("\n- ").slice(1)).toEqual([
    expect.stringMatching(/^limit: unknown; there are limits, apps, /),
    "limits.requests: expected a whole number from 1; got 0.",
    "limits.perSecond: unknown; there are requests, perMilliseconds, daily, oauth, search.",
    "limits.perMilliseconds: is missing.",
    'apps[0].accessToken: expected a text without spaces; got "".',
    'apps[1].scopes: expected a list of scopes; got "all".',
    "apps[1].clientSecret: is missing.",
    "apps[2]: expected accessToken, or clientId and clientSecret.",
    "apps[3]: expected an object; got 1.",
    "properties.kontakte: expected a standard object such as contacts, or a custom type such as 2-123 or p1_name.",
    "properties.contacts[0].name: expected lower-case letters, digits and _, a letter first.",
    "properties.contacts[1].options: an enumeration needs options, or externalOptions: true.",
    "properties.contacts[2].type: expected one of string, number, bool, date, datetime, enumeration, phone_number.",
    'quirks.traceIdEcho: expected one of true, false; got "yes".',
    expect.stringMatching(/^quirks\.order: unknown; there are traceIdEcho, /),
    "seed: expected a number; got null.",
    "clock: expected a function; got 5.",
    "portalId: expected a whole number from 1; got 0.",
    expect.stringMatching(/^latency: expected milliseconds, .*; got \[5,1\]\.$/),
  ]);
});

test.each([null, 5, "x", []])("%j are no options", (options) => {
  expect(() => createSandbox(options as never)).toThrow("options: expected an object");
});

test("an option that is undefined is one left out", () => {
  expect(() =>
    createSandbox({
      limits: undefined,
      latency: undefined,
      quirks: { resultOrder: undefined } as never,
    }),
  ).not.toThrow();
});

test("eleven unique properties are one too many", () => {
  const contacts = Array.from({ length: 11 }, (_, n) => ({ name: `u${n}`, hasUniqueValue: true }));
  expect(() => createSandbox({ properties: { contacts } })).toThrow(
    "at most 10 properties can be unique; got 11.",
  );
});

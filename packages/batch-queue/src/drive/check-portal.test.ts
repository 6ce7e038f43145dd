import type { Account } from "@x/batch-types";
import { expect, test } from "vitest";
import { readPortal, type SeenTokens, wrongPortal } from "./check-portal.ts";

const NONE = undefined;
test.each<[string, string | undefined, string | undefined, string, string | undefined]>([
  ["acme", NONE, NONE, "4711", NONE],
  ["acme", NONE, "4711", "4711", NONE],
  ["acme", NONE, "4711", "4712", "not to 4711, to which its earlier token belongs."],
  ["4711", NONE, NONE, "4711", NONE],
  ["4711", NONE, NONE, "4712", "not to 4711, as the account is named after its portal."],
  ["4711", NONE, "4712", "4712", "not to 4711, as the account is named after its portal."],
  ["17", "4711", NONE, "4711", NONE],
  ["acme", "4711", "4712", "4711", NONE],
  ["acme", "4711", "4712", "4712", "not to 4711, which connect named."],
])("account %s, named %s, before %s, found %s: %s", (account, named, before, found, expected) => {
  const problem = wrongPortal({ account, named, before, found });
  if (expected === undefined) expect(problem).toBeUndefined();
  else {
    expect(problem).toBe(
      `The token for the account ${account} belongs to portal ${found}, ${expected} Nothing was sent with it. Have connect return the right token, or portalId: "${found}" if that is the portal.`,
    );
  }
});

test("a token that changes while HubSpot is asked whose it is, is asked about again", async () => {
  let token = "one";
  let asked = 0;
  const client = {
    async account() {
      asked += 1;
      if (asked === 1) token = "two";
      return { portalId: "4711" } as Account;
    },
  };
  const seen: SeenTokens = new Map();
  const read = () =>
    readPortal("acme", client, { accessToken: () => token }, seen, new AbortController().signal);
  await read();
  expect(seen.size).toBe(0);
  await read();
  await read();
  expect([asked, seen.get("acme")?.token]).toEqual([2, "two"]);
});

import { expect, test } from "vitest";
import { wrongPortal } from "./check-portal.ts";

const NONE = undefined;
test.each<[string, string | undefined, string | undefined, string, string | undefined]>([
  ["acme", NONE, NONE, "4711", NONE],
  ["acme", NONE, "4711", "4711", NONE],
  ["acme", NONE, "4711", "4712", "not of 4711, that its token was of before."],
  ["4711", NONE, NONE, "4711", NONE],
  ["4711", NONE, NONE, "4712", "not of 4711, that it is called."],
  ["4711", NONE, "4712", "4712", "not of 4711, that it is called."],
  ["17", "4711", NONE, "4711", NONE],
  ["acme", "4711", "4712", "4711", NONE],
  ["acme", "4711", "4712", "4712", "not of 4711, that connect named."],
])("account %s, named %s, before %s, found %s: %s", (account, named, before, found, expected) => {
  const problem = wrongPortal({ account, named, before, found });
  if (expected === undefined) expect(problem).toBeUndefined();
  else {
    expect(problem).toBe(
      `The token for the account ${account} is of the portal ${found}, ${expected} Nothing was sent. Have connect return the right token, or portalId: "${found}" if that is the portal.`,
    );
  }
});

import { expect, test } from "vitest";
import { guardToken } from "./guard-token.ts";

test("each token that follows is asked about once, and those of another portal are never given", async () => {
  let token = "first";
  const asked: string[] = [];
  const guard = guardToken(
    () => token,
    async (one) => {
      asked.push(one);
      return one === "other" ? "Wrong." : undefined;
    },
  );
  const take = () => Promise.allSettled([guard.accessToken(), guard.accessToken()]);
  const given = (value: string) => {
    const one = { status: "fulfilled", value };
    return [one, one];
  };
  // HubSpot is asked about the first one by the client itself.
  expect(await take()).toEqual(given("first"));
  guard.trust("first");
  expect(await take()).toEqual(given("first"));
  token = "next";
  expect(await take()).toEqual(given("next"));
  expect([asked, guard.problem]).toEqual([["next"], undefined]);
  token = "other";
  const refused = { status: "rejected", reason: new Error("Wrong.") };
  expect(await take()).toEqual([refused, refused]);
  expect(await take()).toEqual([refused, refused]);
  expect([asked, guard.problem]).toEqual([["next", "other"], "Wrong."]);
  token = "next";
  expect(await take()).toEqual(given("next"));
  expect(guard.problem).toBeUndefined();
});

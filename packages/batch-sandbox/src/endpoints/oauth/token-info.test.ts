import { beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../../create-sandbox.ts";
import { ask, post, postForm } from "../../testing/test-support.ts";

const CLIENT = { client_id: "client", client_secret: "secret" };
const APP = {
  clientId: "client",
  clientSecret: "secret",
  refreshToken: "refresh",
  scopes: ["tickets"],
};
const OTHER = { clientId: "other", clientSecret: "secret" };

let now: number;
let sandbox: Sandbox;
let token: string;

const refresh = () =>
  postForm(sandbox, "/oauth/v3/token", {
    ...CLIENT,
    grant_type: "refresh_token",
    refresh_token: "refresh",
  });
const tell = (fields: Record<string, string>) =>
  postForm(sandbox, "/oauth/2026-03/token/introspect", { ...CLIENT, ...fields });

beforeEach(async () => {
  now = Date.UTC(2026, 4, 1);
  sandbox = createSandbox({ apps: [APP, OTHER], clock: () => now });
  const { body } = await refresh();
  token = (body as unknown as { access_token: string }).access_token;
});

describe("introspection", () => {
  test("tells of an access token", async () => {
    now += 600_500;
    const { status, body } = await tell({ token });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      active: true,
      token,
      token_use: "access_token",
      client_id: "client",
      hub_id: 1_000_001,
      scopes: ["tickets"],
      expires_in: 1199,
      signed_access_token: { hubId: 1_000_001 },
    });
  });

  test("tells of a refresh token, which does not expire", async () => {
    const { body } = await tell({ token: "refresh" });
    expect(body).toMatchObject({ active: true, token_use: "refresh_token", token: "refresh" });
    expect(body).not.toHaveProperty("expires_in");
  });

  test.each([
    ["nobody knows", { token: "x" }],
    ["is missing", {}],
    ["is another app's", { token: "refresh", client_id: "other" }],
  ])("tells nothing of a token that %s", async (_, fields) => {
    expect((await tell(fields)).body).toEqual({ active: false });
  });

  test("tells when a token has expired", async () => {
    now += 1_800_000;
    expect((await tell({ token })).body).toEqual({ active: false });
  });

  test("is for apps only", async () => {
    const { status, body } = await tell({ token, client_secret: "x" });
    expect([status, body.status]).toEqual([400, "BAD_CLIENT_SECRET"]);
  });

  test("is not there in v1", async () => {
    const headers = { authorization: `Bearer ${token}` };
    const { status } = await post(sandbox, "/oauth/v1/token/introspect", {}, headers);
    expect(status).toBe(404);
  });
});

describe("v1 tells anyone", () => {
  const get = (path: string) => ask(sandbox, "GET", `/oauth/v1/${path}`, undefined, {});

  test("of an access token", async () => {
    const { status, body } = await get(`access-tokens/${token}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      token,
      user: "user@sandbox.example.com",
      hub_domain: "sandbox.example.com",
      scopes: ["tickets"],
      hub_id: 1_000_001,
      app_id: expect.any(Number),
      expires_in: 1800,
      user_id: expect.any(Number),
      token_type: "access",
    });
  });

  test("of a refresh token", async () => {
    const { body } = await get("refresh-tokens/refresh");
    expect(body).toMatchObject({ token: "refresh", client_id: "client", token_type: "refresh" });
  });

  test.each(["access-tokens/x", "refresh-tokens/x", "refresh-tokens/__proto__"])(
    "that there is no %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe.each([
  [
    "revoked",
    () => postForm(sandbox, "/oauth/v3/token/revoke", { ...CLIENT, token: "refresh" }),
    200,
  ],
  [
    "deleted in v1",
    () => ask(sandbox, "DELETE", "/oauth/v1/refresh-tokens/refresh", undefined, {}),
    204,
  ],
] as const)("a refresh token that was %s", (_, end, status) => {
  test("is of no more use, and the access token still is", async () => {
    expect((await end()).status).toBe(status);
    expect((await refresh()).body.status).toBe("BAD_REFRESH_TOKEN");
    expect((await tell({ token: "refresh" })).body).toEqual({ active: false });
    const authorization = `Bearer ${token}`;
    const details = await ask(sandbox, "GET", "/account-info/v3/details", undefined, {
      authorization,
    });
    expect(details.status).toBe(200);
  });
});

test("an app revokes no token of another", async () => {
  const fields = { client_id: "other", client_secret: "secret", token: "refresh" };
  expect((await postForm(sandbox, "/oauth/v3/token/revoke", fields)).status).toBe(200);
  expect((await refresh()).status).toBe(200);
});

describe("v2 tells of the token of a private app", () => {
  const tokenKey = "pat-na1-of-a-private-app";
  const PRIVATE = { accessToken: tokenKey, scopes: ["tickets"] };
  const told = (account: Sandbox, body: object) =>
    post(account, "/oauth/v2/private-apps/get/access-token-info", body, {});

  test("whose it is, and what it may do; the journal has no token", async () => {
    const account = createSandbox({ apps: [PRIVATE] });
    const { status, body } = await told(account, { tokenKey });
    expect(status).toBe(200);
    expect(body).toEqual({
      userId: expect.any(Number),
      hubId: 1_000_001,
      appId: expect.any(Number),
      scopes: ["tickets"],
    });
    expect(account.requests()).toMatchObject([{ api: "oauth", method: "POST" }]);
    expect(JSON.stringify(account.requests())).not.toContain(tokenKey);
  });

  test("all that records need, where everyone may do everything", async () => {
    const { body } = await told(createSandbox(), { tokenKey });
    const { scopes } = body as unknown as { scopes: string[] };
    expect(scopes).toEqual([...new Set(scopes)]);
    expect(scopes).toEqual(
      expect.arrayContaining(["tickets", "e-commerce", "crm.dealsplits.read_write"]),
    );
  });

  test.each([
    ["of an unknown one", {}, "x", 404],
    ["without one", {}, "", 400],
    ["with the quirk", { scopesOfToken: "refused" }, tokenKey, 404],
  ] as const)("and nothing %s", async (_, quirks, key, status) => {
    const account = createSandbox({ apps: [PRIVATE], quirks });
    expect((await told(account, { tokenKey: key })).status).toBe(status);
  });

  test("and nothing of an OAuth token", async () => {
    const anyone = createSandbox();
    const { body } = await postForm(anyone, "/oauth/v3/token", {
      ...CLIENT,
      grant_type: "client_credentials",
    });
    const { access_token } = body as unknown as { access_token: string };
    expect((await told(anyone, { tokenKey: access_token })).status).toBe(404);
  });
});

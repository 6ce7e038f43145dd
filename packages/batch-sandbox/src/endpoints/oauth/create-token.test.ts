import type { OAuthToken } from "@x/batch-types/schemas";
import { describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../../create-sandbox.ts";
import type { SandboxOptions } from "../../options/options.ts";
import { ask, post, postForm } from "../../testing/test-support.ts";

const APP = {
  clientId: "client",
  clientSecret: "secret",
  redirectUri: "https://app.example.com/back",
  refreshToken: "refresh",
  code: "code",
  scopes: ["crm.objects.contacts.read"],
};
const CREDENTIALS = { client_id: "client", client_secret: "secret" };
const REFRESH = { ...CREDENTIALS, grant_type: "refresh_token", refresh_token: "refresh" };
const CODE = {
  ...CREDENTIALS,
  grant_type: "authorization_code",
  code: "code",
  redirect_uri: APP.redirectUri,
};
const BATCH = "/crm/v3/objects/contacts/batch/read";

function account(options: SandboxOptions = {}) {
  let now = Date.UTC(2026, 4, 1);
  const sandbox = createSandbox({ apps: [APP], clock: () => now, ...options });
  const token = async (fields: Record<string, string>, version = "2026-03") => {
    const { status, body } = await postForm(sandbox, `/oauth/${version}/token`, fields);
    expect(status).toBe(200);
    return body as unknown as OAuthToken;
  };
  const call = (accessToken: string) =>
    post(sandbox, BATCH, { inputs: [] }, { authorization: `Bearer ${accessToken}` });
  return { sandbox, token, call, pass: (milliseconds: number) => (now += milliseconds) };
}

describe("a token", () => {
  test.each([
    ["a refresh token", REFRESH],
    ["a code", CODE],
    ["credentials", { ...CREDENTIALS, grant_type: "client_credentials" }],
  ])("for %s lets the app in", async (_, fields) => {
    const { token, call } = account();
    const { access_token } = await token(fields);
    expect((await call(access_token)).status).toBe(200);
  });

  test.each(["v3", "2026-03", "2026-09"])("of %s tells whose it is", async (version) => {
    expect(await account().token(REFRESH, version)).toEqual({
      access_token: expect.stringMatching(/^C\w{64}$/),
      refresh_token: "refresh",
      expires_in: 1800,
      token_type: "bearer",
      token_use: "access_token",
      hub_id: 1_000_001,
      user_id: expect.any(Number),
      scopes: ["crm.objects.contacts.read"],
    });
  });

  test("of v1 does not, and its parameters can be in the query", async () => {
    const { sandbox } = account();
    const query = new URLSearchParams(REFRESH).toString();
    const { body } = await postForm(sandbox, `/oauth/v1/token?${query}`, {});
    expect(Object.keys(body)).toEqual([
      "access_token",
      "refresh_token",
      "expires_in",
      "token_type",
    ]);
    expect((await postForm(sandbox, `/oauth/v3/token?${query}`, {})).status).toBe(400);
  });

  test("for credentials has no refresh token", async () => {
    const { token } = account();
    const given = await token({ ...CREDENTIALS, grant_type: "client_credentials" });
    expect(given).not.toHaveProperty("refresh_token");
    expect(given.token_use).toBe("client_credentials");
  });

  test("follows from the seed", async () => {
    const tokens = [account(), account(), account({ seed: 2 })].map((it) => it.token(REFRESH));
    const [first, second, other] = (await Promise.all(tokens)).map((it) => it.access_token);
    expect(first).toBe(second);
    expect(first).not.toBe(other);
  });

  test("is given nowhere in 2025-09", async () => {
    const { sandbox } = account({ apps: undefined });
    expect((await post(sandbox, "/oauth/2025-09/token", REFRESH)).status).toBe(404);
  });
});

test.each([
  ["no grant type", {}, "BAD_GRANT_TYPE", "unsupported_grant_type"],
  ["another grant type", { grant_type: "password" }, "BAD_GRANT_TYPE", "unsupported_grant_type"],
  ["another client", { ...REFRESH, client_id: "x" }, "BAD_CLIENT_ID", "invalid_client"],
  ["__proto__ for one", { ...REFRESH, client_id: "__proto__" }, "BAD_CLIENT_ID", "invalid_client"],
  ["another secret", { ...REFRESH, client_secret: "x" }, "BAD_CLIENT_SECRET", "invalid_client"],
  ["another token", { ...REFRESH, refresh_token: "x" }, "BAD_REFRESH_TOKEN", "invalid_grant"],
  ["another code", { ...CODE, code: "x" }, "BAD_AUTH_CODE", "invalid_grant"],
  ["another address", { ...CODE, redirect_uri: "x" }, "BAD_REDIRECT_URI", "invalid_grant"],
])("with %s a token is refused", async (_, fields, status, error) => {
  const answer = await postForm(account().sandbox, "/oauth/2026-03/token", fields);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ status, error, message: expect.any(String) });
});

test("a body of JSON is a form without a grant type", async () => {
  const { status, body } = await post(account().sandbox, "/oauth/v1/token", REFRESH);
  expect([status, body.status]).toEqual([400, "BAD_GRANT_TYPE"]);
});

test("a code is good once", async () => {
  const { sandbox, token } = account();
  expect((await token(CODE)).refresh_token).toBe("refresh");
  const { body } = await postForm(sandbox, "/oauth/2026-03/token", CODE);
  expect(body.status).toBe("BAD_AUTH_CODE");
});

test("an app without a refresh token gets one for its code", async () => {
  const { token } = account({
    apps: [{ clientId: "client", clientSecret: "secret", code: "code" }],
  });
  const { refresh_token } = await token(CODE);
  expect(refresh_token).toMatch(/^na1-[\da-f-]{36}$/);
  expect((await token({ ...REFRESH, refresh_token: refresh_token! })).refresh_token).toBe(
    refresh_token,
  );
});

// Where no apps are given, any other token will do.
test.each([
  ["its apps", [APP]],
  ["any app", undefined],
])("with %s: of many access tokens, the oldest go once they have expired", async (_, apps) => {
  const { sandbox, token, pass } = account({ apps });
  const { access_token: first } = await token(REFRESH);
  for (let more = 0; more < 1_001; more += 1) await token(REFRESH);
  const count = () =>
    (sandbox.snapshot().account as { tokens: { access: unknown[] } }).tokens.access.length;
  expect(count()).toBe(1_002);
  pass(1_800_000);
  const { access_token: last } = await token(REFRESH);
  expect(count()).toBe(1_000);
  const call = async (bearer: string) =>
    (await post(sandbox, BATCH, { inputs: [] }, { authorization: `Bearer ${bearer}` })).status;
  expect([await call(first), await call(last)]).toEqual([401, 200]);
});

describe("the refresh token", () => {
  test("stays", async () => {
    const { token } = account();
    expect((await token(REFRESH)).refresh_token).toBe("refresh");
    expect((await token(REFRESH)).refresh_token).toBe("refresh");
  });

  test("is another one each time, where that is asked for", async () => {
    const { token, sandbox } = account({ quirks: { refreshTokenRotates: true } });
    const { refresh_token } = await token(REFRESH);
    expect(refresh_token).not.toBe("refresh");
    const { body } = await postForm(sandbox, "/oauth/2026-03/token", REFRESH);
    expect(body.status).toBe("BAD_REFRESH_TOKEN");
    await token({ ...REFRESH, refresh_token: refresh_token! });
  });

  test("is no other app's", async () => {
    const other = { clientId: "other", clientSecret: "secret", code: "x" };
    const { sandbox, token } = account({ apps: [APP, other] });
    await token(REFRESH);
    const fields = { ...REFRESH, client_id: "other" };
    const { body } = await postForm(sandbox, "/oauth/v3/token", fields);
    expect(body.status).toBe("BAD_REFRESH_TOKEN");
  });
});

describe("without apps", () => {
  test("any credentials are taken", async () => {
    const { token, call, pass } = account({ apps: undefined });
    const { access_token } = await token({ ...REFRESH, client_id: "x", refresh_token: "y" });
    expect((await call(access_token)).status).toBe(200);
    expect((await call("anything")).status).toBe(200);
    pass(1_800_000);
    expect((await call(access_token)).status).toBe(401);
  });

  test("and known from then on", async () => {
    const { sandbox, token } = account({ apps: undefined });
    await token({ ...REFRESH, refresh_token: "y" });
    const { body } = await ask(sandbox, "GET", "/oauth/v1/refresh-tokens/y");
    expect(body).toMatchObject({ client_id: "client" });
    const other = { ...REFRESH, refresh_token: "y", client_id: "other" };
    expect((await postForm(sandbox, "/oauth/v3/token", other)).status).toBe(400);
  });

  test("but not those that are missing", async () => {
    const { sandbox } = account({ apps: undefined });
    for (const name of ["client_id", "client_secret", "refresh_token"]) {
      const { status } = await postForm(sandbox, "/oauth/v3/token", { ...REFRESH, [name]: "" });
      expect(status).toBe(400);
    }
  });
});

test("takes nothing from the limits, and needs no token", async () => {
  const limits = { requests: 1, perMilliseconds: 10_000, daily: 1 };
  const { sandbox } = account({ limits, apps: undefined });
  for (let n = 0; n < 3; n++) {
    const { status, headers } = await postForm(sandbox, "/oauth/v3/token", REFRESH);
    expect(status).toBe(200);
    expect(headers.has("x-hubspot-ratelimit-max")).toBe(false);
  }
  expect((await ask(sandbox, "GET", "/account-info/v3/details")).status).toBe(200);
});

test("of many refresh tokens and codes, the oldest go; those of an app stay ended", async () => {
  const quirks = { refreshTokenRotates: true };
  const { sandbox, token } = account({ quirks });
  const tokens = (it: Pick<Sandbox, "snapshot">) =>
    (it.snapshot().account as { tokens: { refresh: unknown[]; ended: unknown[] } }).tokens;
  let last = (await token(REFRESH)).refresh_token!;
  for (let more = 0; more < 1_001; more += 1) {
    last = (await token({ ...REFRESH, refresh_token: last })).refresh_token!;
  }
  expect([tokens(sandbox).refresh.length, tokens(sandbox).ended.length]).toEqual([1, 1_000]);
  const { body } = await postForm(sandbox, "/oauth/2026-03/token", REFRESH);
  expect(body.status).toBe("BAD_REFRESH_TOKEN");

  // Any code is good once.
  const other = account({ apps: undefined });
  const install = async (code: string) => (await other.token({ ...CODE, code })).refresh_token!;
  const used = await install("first");
  const unused = await install("second");
  for (let more = 0; more < 1_000; more += 1) {
    await install(`more-${more}`);
    if (more === 500) await other.token({ ...REFRESH, refresh_token: used });
  }
  const kept = tokens(other.sandbox);
  expect([kept.refresh.length, kept.ended.length]).toEqual([1_000, 1_000]);
  const known = (kept.refresh as [string, string][]).map(([one]) => one);
  expect([known.includes(used), known.includes(unused)]).toEqual([true, false]);
  const again = await postForm(other.sandbox, "/oauth/2026-03/token", {
    ...CODE,
    code: "more-999",
  });
  expect(again.body.status).toBe("BAD_AUTH_CODE");
});

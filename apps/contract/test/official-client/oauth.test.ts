import { expect, test } from "vitest";
import { clientOf, connect } from "./connect.ts";
import { refusalOf } from "./refusal-of.ts";

const APP = {
  clientId: "client-1",
  clientSecret: "secret",
  redirectUri: "https://app.example.com/back",
  code: "code-1",
  scopes: ["oauth", "crm.objects.contacts.read", "crm.objects.contacts.write"],
};

async function withTokens() {
  let now = Date.UTC(2026, 4, 1);
  const { client, url } = await connect({ apps: [APP], clock: () => now });
  const { tokensApi } = client.oauth;
  const install = () =>
    tokensApi.create(
      "authorization_code",
      APP.code,
      APP.redirectUri,
      APP.clientId,
      APP.clientSecret,
    );
  const refresh = (token: string) =>
    tokensApi.create("refresh_token", undefined, undefined, APP.clientId, APP.clientSecret, token);
  const pass = (milliseconds: number) => (now += milliseconds);
  return { client, url, install, refresh, pass };
}

test("a code becomes tokens, which become others", async () => {
  const { url, install, refresh } = await withTokens();
  const first = await install();
  expect(first).toEqual({
    accessToken: expect.any(String) as string,
    refreshToken: expect.any(String) as string,
    tokenType: "bearer",
    expiresIn: 1800,
  });
  const second = await refresh(first.refreshToken);
  expect(second.accessToken).not.toBe(first.accessToken);
  for (const { accessToken } of [first, second]) {
    const { results } = await clientOf(url, { accessToken }).crm.contacts.basicApi.getPage();
    expect(results).toEqual([]);
  }
});

test("tokens tell what they are", async () => {
  const { client, install } = await withTokens();
  const { accessToken, refreshToken } = await install();
  const access = await client.oauth.accessTokensApi.get(accessToken);
  expect(access).toMatchObject({
    token: accessToken,
    hubId: expect.any(Number) as number,
    userId: expect.any(Number) as number,
    appId: expect.any(Number) as number,
    expiresIn: 1800,
    tokenType: "access",
  });
  expect([...access.scopes].sort()).toEqual([...APP.scopes].sort());
  const refresh = await client.oauth.refreshTokensApi.get(refreshToken);
  expect(refresh).toMatchObject({
    token: refreshToken,
    clientId: APP.clientId,
    hubId: access.hubId,
    tokenType: "refresh",
  });
});

test("an access token expires", async () => {
  const { url, install, refresh, pass } = await withTokens();
  const { accessToken, refreshToken } = await install();
  pass(1800 * 1000);
  const stale = clientOf(url, { accessToken }).crm.contacts.basicApi;
  const { code, body } = await refusalOf(stale.getPage());
  expect({ code, body }).toMatchObject({
    code: 401,
    body: { category: "EXPIRED_AUTHENTICATION" },
  });
  const renewed = await refresh(refreshToken);
  const fresh = clientOf(url, { accessToken: renewed.accessToken }).crm.contacts.basicApi;
  await expect(fresh.getPage()).resolves.toMatchObject({ results: [] });
});

test("a refresh token that is deleted is good for nothing", async () => {
  const { client, install, refresh } = await withTokens();
  const { refreshToken } = await install();
  await expect(client.oauth.refreshTokensApi.archive(refreshToken)).resolves.toBeUndefined();
  expect((await refusalOf(refresh(refreshToken))).code).toBe(400);
  expect((await refusalOf(client.oauth.refreshTokensApi.get(refreshToken))).code).toBe(404);
});

test("a code that is not good is refused", async () => {
  const { client } = await withTokens();
  const { code, body } = await refusalOf(
    client.oauth.tokensApi.create(
      "authorization_code",
      "no-such-code",
      APP.redirectUri,
      APP.clientId,
      APP.clientSecret,
    ),
  );
  expect(code).toBe(400);
  expect(body["message"]).toEqual(expect.any(String));
});

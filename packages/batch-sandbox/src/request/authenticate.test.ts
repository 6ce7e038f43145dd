import { describe, expect, test } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Snapshot } from "../account/snapshot.ts";
import { post, postForm } from "../testing/test-support.ts";

const CODE = {
  grant_type: "authorization_code",
  client_id: "client",
  client_secret: "secret",
  redirect_uri: "https://app.example.com/back",
  code: "code",
};

function account(expiresIn?: number) {
  let now = Date.UTC(2026, 4, 1);
  const app = { clientId: "client", clientSecret: "secret", code: "code", expiresIn };
  const sandbox = createSandbox({ apps: [app], clock: () => now });
  const token = async () => {
    const { body } = await postForm(sandbox, "/oauth/v3/token", CODE);
    return body as unknown as { access_token: string; expires_in: number };
  };
  const call = (accessToken: string) => {
    const headers = { authorization: `Bearer ${accessToken}` };
    return post(sandbox, "/crm/v3/objects/contacts/batch/read", { inputs: [] }, headers);
  };
  return { sandbox, token, call, pass: (milliseconds: number) => (now += milliseconds) };
}

describe("an access token", () => {
  test.each([
    [0, "0 second(s)"],
    [75_000, "75 second(s)"],
    [5 * 60_000, "5 minute(s)"],
    [5 * 3_600_000, "5 hour(s)"],
    [49 * 3_600_000, "2 day(s)"],
  ])("that expired %i ms ago says so", async (late, words) => {
    const { token, call, pass } = account();
    const { access_token } = await token();
    pass(1_799_999);
    expect((await call(access_token)).status).toBe(200);
    pass(1 + late);
    const { status, body } = await call(access_token);
    expect(status).toBe(401);
    expect(body).toMatchObject({
      category: "EXPIRED_AUTHENTICATION",
      message: `The OAuth token used to make this call expired ${words} ago.`,
      context: { "expire time": ["2026-05-01T00:30:00Z"] },
    });
  });

  test("lives as long as its app says", async () => {
    const { token, call, pass } = account(5);
    const { access_token, expires_in } = await token();
    expect(expires_in).toBe(5);
    pass(5000);
    expect((await call(access_token)).body.category).toBe("EXPIRED_AUTHENTICATION");
  });

  test("nobody was given is unknown", async () => {
    expect((await account().call("x")).body.category).toBe("INVALID_AUTHENTICATION");
  });

  test("outlives a snapshot", async () => {
    const { token, call, sandbox } = account();
    const { access_token } = await token();
    const snapshot = JSON.parse(JSON.stringify(sandbox.snapshot())) as Snapshot;
    sandbox.reset();
    expect((await call(access_token)).status).toBe(401);
    sandbox.restore(snapshot);
    expect((await call(access_token)).status).toBe(200);
    // So does the code that was used.
    expect((await postForm(sandbox, "/oauth/v3/token", CODE)).status).toBe(400);
  });
});

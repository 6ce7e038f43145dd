import { inspect } from "node:util";
import { http, HttpResponse } from "msw";
import { describe, expect, test } from "vitest";
import type { OAuthOptions } from "../index.ts";
import {
  answers,
  companies,
  connect,
  contacts,
  door,
  rest,
  TOKEN,
  useServer,
} from "../testing/account.ts";

const server = useServer();

const OAUTH_APP = { clientId: "app", clientSecret: "s-1-secret-of-the-app", refreshToken: "r-1" };

/** A client that was installed by OAuth, in an account that knows no other. */
function install(
  more: Partial<OAuthOptions> = {},
  options: Parameters<typeof connect>[1] & object = {},
) {
  const account = connect(server, {
    accessToken: undefined,
    oauth: { ...OAUTH_APP, ...more },
    ...options,
    sandbox: { apps: [OAUTH_APP], ...options.sandbox },
  });
  const refreshes = (): number =>
    account.sandbox.requests().filter(({ path }) => path.startsWith("/oauth/")).length;
  return { ...account, refreshes };
}

describe("OAuth", () => {
  test.each(["v3", "2025-09", "2026-03", "2026-09"] as const)(
    "gets a token first, in %s",
    async (apiVersion) => {
      const { client, refreshes } = install({}, { apiVersion });
      expect((await client.create("contacts", contacts(1))).status).toBe("success");
      expect(refreshes()).toBe(1);
    },
  );

  test("refreshes once for all requests that wait for it", async () => {
    const { client, refreshes } = install();
    const calls = [0, 200, 400].map((first) => client.create("contacts", contacts(200, first)));
    for (const result of await Promise.all(calls)) expect(result.status).toBe("success");
    expect(refreshes()).toBe(1);
  });

  test("spares the first refresh while the token it is given is good, and refreshes ahead of time", async () => {
    const first = install();
    const kept: Required<Parameters<NonNullable<OAuthOptions["onTokens"]>>[0]>[] = [];
    const { client, clock, refreshes } = install({ onTokens: (tokens) => kept.push(tokens) });
    expect(first.refreshes()).toBe(0);
    await client.create("contacts", contacts(1));
    expect(kept).toEqual([
      {
        accessToken: expect.any(String),
        refreshToken: "r-1",
        expiresAt: clock.runtime.now() + 1_800_000,
      },
    ]);
    const { signal } = new AbortController();
    await clock.runtime.sleep(1_739_000, signal);
    await client.create("contacts", contacts(1, 1));
    expect(refreshes()).toBe(1);
    await clock.runtime.sleep(2_000, signal);
    await client.create("contacts", contacts(1, 2));
    expect(refreshes()).toBe(2);
  });

  test("refreshes once when HubSpot says that the token has expired, and nothing is lost", async () => {
    const { client, refreshes } = install();
    const expired = () =>
      HttpResponse.json({ category: "EXPIRED_AUTHENTICATION", message: "gone" }, { status: 401 });
    await client.create("contacts", contacts(1));
    server.use(http.post("https://api.hubapi.com/crm/*", expired, { once: true }));
    const result = await client.create("contacts", contacts(3, 1));
    expect(result.counts).toMatchObject({ created: 3 });
    expect(refreshes()).toBe(2);
  });

  test("goes on with a refresh token that was replaced", async () => {
    const quirks = { refreshTokenRotates: true };
    const { client, clock, sandbox } = install({}, { sandbox: { apps: [OAUTH_APP], quirks } });
    const { signal } = new AbortController();
    for (const round of [0, 1, 2]) {
      expect((await client.create("contacts", contacts(1, round))).status).toBe("success");
      await clock.runtime.sleep(1_800_000, signal);
    }
    expect(sandbox.inspect("contacts")).toHaveLength(3);
  });

  test.each([
    ["a revoked refresh token", { refreshToken: "r-2" }, "BAD_REFRESH_TOKEN"],
    ["a wrong secret", { clientSecret: "another-secret" }, "BAD_CLIENT_SECRET"],
    ["an unknown app", { clientId: "another" }, "BAD_CLIENT_ID"],
  ])("%s is the end, and asked for once", async (_, wrong, category) => {
    const { client, refreshes } = install(wrong);
    await expect(client.create("contacts", contacts(700))).rejects.toMatchObject({
      code: "UNAUTHORIZED",
      stop: { error: { category } },
    });
    await client[Symbol.asyncDispose]();
    expect(refreshes()).toBeLessThanOrEqual(6);
  });

  test("asks again when HubSpot is not ready", async () => {
    const { client, clock } = install();
    let asked = 0;
    const unready = http.post("https://api.hubapi.com/oauth/*", () => {
      asked += 1;
      return asked < 3 ? new HttpResponse("<html>", { status: 503 }) : undefined;
    });
    server.use(unready);
    expect((await client.create("contacts", contacts(1))).status).toBe("success");
    expect(clock.sleeps).toEqual([500, 1_000]);
  });

  test("and gives up in the end, without a word of a secret", async () => {
    const { client } = install();
    server.use(http.post("https://api.hubapi.com/oauth/*", () => HttpResponse.error()));
    const error: unknown = await client.create("contacts", contacts(1)).catch((it: unknown) => it);
    expect(error).toMatchObject({ code: "UNAVAILABLE" });
    expect(JSON.stringify(error) + String(error)).not.toContain(OAUTH_APP.clientSecret);
  });

  test("an answer that quotes the secret is shown without it", async () => {
    const { client } = install();
    const message = `bad secret ${OAUTH_APP.clientSecret}`;
    const body = { status: "BAD_CLIENT_SECRET", message };
    server.use(
      http.post("https://api.hubapi.com/oauth/*", () => HttpResponse.json(body, { status: 400 })),
    );
    await expect(client.create("contacts", contacts(1))).rejects.toMatchObject({
      message: "HubSpot gave no access token: BAD_CLIENT_SECRET, bad secret [secret].",
    });
  });

  test("new tokens that cannot be kept end the run, and are not shown", async () => {
    const onTokens: OAuthOptions["onTokens"] = ({ accessToken }) =>
      Promise.reject(new Error(`disk full: ${accessToken}`));
    const { client, sandbox } = install({ onTokens });
    await expect(client.create("contacts", contacts(1))).rejects.toThrow(
      /onTokens.*: disk full: \[secret\]$/,
    );
    expect(sandbox.inspect("contacts")).toEqual([]);
  });

  test("an access token that no header can carry ends the run, and is not shown", async () => {
    const { client } = install();
    const accessToken = "half of a token\nx-evil: 1";
    server.use(
      http.post("https://api.hubapi.com/oauth/*", () =>
        HttpResponse.json({ access_token: accessToken }),
      ),
    );
    const error: unknown = await client.create("contacts", contacts(1)).catch((it: unknown) => it);
    expect(error).toMatchObject({
      code: "UNAUTHORIZED",
      message: "HubSpot gave an access token that no header can carry.",
    });
    expect(inspect(error, { depth: 9 })).not.toContain("half of a token");
  });

  test("a secret that a later answer quotes is shown nowhere", async () => {
    const { client } = install();
    const body = { status: "error", message: `I know ${OAUTH_APP.clientSecret}` };
    server.use(
      http.post("https://api.hubapi.com/crm/*", () => HttpResponse.json(body, { status: 400 })),
    );
    const { outcomes } = await client.create("contacts", contacts(1));
    expect(outcomes).toMatchObject([{ status: "failed", error: { message: "I know [secret]" } }]);
  });

  describe("a refresh that left is never aborted", () => {
    /** A token endpoint that answers when it is told to. */
    function slowEndpoint() {
      const gate = door();
      const arrived = door();
      const requests: Request[] = [];
      server.use(
        http.post("https://api.hubapi.com/oauth/*", async ({ request }) => {
          requests.push(request);
          arrived.open();
          await gate.opened;
          return undefined;
        }),
      );
      return { gate, arrived, requests };
    }

    test("when all who wait for it give up: its tokens are kept", async () => {
      const kept: unknown[] = [];
      const { client, refreshes } = install({ onTokens: (tokens) => kept.push(tokens) });
      const { gate, arrived } = slowEndpoint();
      const run = client.run({ operation: "create", objectType: "contacts" }, contacts(1));
      const result = run.result();
      await arrived.opened;
      run.abort();
      expect((await result).counts.skipped).toBe(1);
      expect(kept).toEqual([]);
      gate.open();
      await client[Symbol.asyncDispose]();
      expect(kept).toEqual([
        expect.objectContaining({ accessToken: expect.any(String), refreshToken: "r-1" }),
      ]);
      expect((await client.create("contacts", contacts(1))).status).toBe("success");
      expect(refreshes()).toBe(1);
    });

    test("and who comes later joins it", async () => {
      const { client, refreshes } = install();
      const { gate, arrived, requests } = slowEndpoint();
      const run = client.run({ operation: "create", objectType: "contacts" }, contacts(1));
      const first = run.result();
      await arrived.opened;
      run.abort();
      await first;
      const second = client.create("contacts", contacts(1));
      await rest();
      expect(requests).toHaveLength(1);
      gate.open();
      expect((await second).status).toBe("success");
      expect(refreshes()).toBe(1);
    });

    test("but HubSpot is not asked again for nobody", async () => {
      const { client, clock } = install();
      let asked = 0;
      const arrived = door();
      server.use(
        http.post("https://api.hubapi.com/oauth/*", () => {
          asked += 1;
          arrived.open();
          return new HttpResponse("<html>", { status: 503 });
        }),
      );
      const run = client.run({ operation: "create", objectType: "contacts" }, contacts(1));
      const result = run.result();
      await arrived.opened;
      run.abort();
      await result;
      await client[Symbol.asyncDispose]();
      expect(asked).toBe(1);
      expect(clock.asleep()).toBe(0);
    });
  });

  test("what failed once is not kept: the next call asks again", async () => {
    const { client } = install();
    const unknown = { status: "BAD_REFRESH_TOKEN", message: "not yet" };
    server.use(
      http.post(
        "https://api.hubapi.com/oauth/*",
        () => HttpResponse.json(unknown, { status: 400 }),
        {
          once: true,
        },
      ),
    );
    await expect(client.create("contacts", contacts(1))).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
    expect((await client.create("contacts", contacts(1))).status).toBe("success");
  });
});

describe("a token function", () => {
  test("is asked for each request", async () => {
    const tokens = ["a".repeat(30), "b".repeat(30)];
    const seen: (string | null)[] = [];
    const { client } = connect(server, { accessToken: () => tokens.shift()! });
    server.events.on("request:start", ({ request }) => {
      seen.push(request.headers.get("authorization"));
    });
    await client.create("companies", companies(1));
    await client.create("companies", companies(1));
    server.events.removeAllListeners();
    expect(seen).toEqual([`Bearer ${"a".repeat(30)}`, `Bearer ${"b".repeat(30)}`]);
  });

  test("that gives another one when the first has expired saves the run", async () => {
    const tokens = ["old", "new", "new"];
    const { client } = connect(server, { accessToken: () => Promise.resolve(tokens.shift()!) });
    server.use(
      answers(() =>
        HttpResponse.json({ category: "EXPIRED_AUTHENTICATION", message: "m" }, { status: 401 }),
      ),
    );
    expect((await client.create("companies", companies(1))).status).toBe("success");
  });

  test.each([
    ["throws", () => Promise.reject(new Error("vault is closed")), /vault is closed/],
    ["gives nothing", () => undefined as never, /gave no token/],
    ["gives what no header can carry", () => `${TOKEN}\n`, /gave no token/],
  ])("that %s ends the run", async (_, accessToken, message) => {
    const { client, sandbox } = connect(server, { accessToken });
    const error: unknown = await client.create("contacts", contacts(1)).catch((it: unknown) => it);
    expect(error).toMatchObject({ code: "UNAUTHORIZED" });
    expect(String(error)).toMatch(message);
    expect(String(error)).not.toContain(TOKEN);
    expect(sandbox.requests()).toEqual([]);
  });
});

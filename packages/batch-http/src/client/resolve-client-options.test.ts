import { API_VERSIONS } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { resolveClientOptions } from "./resolve-client-options.ts";
import { type BatchClientOptions, createBatchClient, InvalidOptionsError } from "../index.ts";

const accessToken = "pat-eu1-token";

/** Whatever a caller without types may write. */
function problemsOf(options: Record<string, unknown>): readonly string[] {
  try {
    createBatchClient(options as unknown as BatchClientOptions);
  } catch (error) {
    if (error instanceof InvalidOptionsError) return error.problems;
    throw error;
  }
  return [];
}

const baseUrlProblem = [expect.stringMatching(/^baseUrl: expected an https URL, or http to this/)];

test("every problem is named at once", () => {
  const options = {
    accessToken: "",
    baseUrl: "http://api.hubapi.com",
    apiVersion: "v4",
    concurrency: 0,
    timeouts: { connect: 1.5, attempt: "1", call: 0, total: 1 },
    rateLimit: { requests: -1, perMilliseconds: "10000", share: 0 },
    rateLimiter: { acquire() {} },
    onEvent: "log",
    fetch: 1,
    ky: () => {},
    runtime: { now: 1, fetch: 1 },
    acessToken: "misspelt",
  };
  const problems = problemsOf(options);
  expect(problems.map((problem) => problem.split(":")[0])).toEqual([
    "acessToken",
    "accessToken",
    "baseUrl",
    "apiVersion",
    "concurrency",
    "timeouts.total",
    "timeouts.connect",
    "timeouts.attempt",
    "timeouts.call",
    "rateLimit.requests",
    "rateLimit.perMilliseconds",
    "rateLimit.share",
    "rateLimiter",
    "onEvent",
    "fetch",
    "ky",
    "runtime.fetch",
    "runtime.now",
    "fetch",
  ]);
  expect(() => createBatchClient(options as unknown as BatchClientOptions)).toThrow(
    expect.objectContaining({ code: "INVALID_OPTIONS", message: problems.join("\n") }),
  );
});

test("what is wrong is quoted, and what is right is named", () => {
  expect(
    problemsOf({ accessToken, apiVersion: "v4", timeouts: { call: 0 }, rateLimit: 5 }),
  ).toEqual([
    `apiVersion: expected one of ${API_VERSIONS.join(", ")}; got "v4".`,
    "timeouts.call: expected a whole number from 1 to 2147483647; got 0.",
    "rateLimit: expected an object; got 5.",
  ]);
});

describe("the token", () => {
  test.each([
    ["is missing", undefined],
    ["is empty", ""],
    ["is not a text", 7],
    ["holds a space", "secret half"],
    ["ends with a line break", "secret\n"],
    ["holds a line break", "secret\r\nx-evil: 1"],
    ["is not ASCII", "sécret"],
  ])("is refused when it %s, and not shown", (_, token) => {
    const problems = problemsOf({ accessToken: token });
    expect(problems).toEqual([expect.stringMatching(/^accessToken: expected a token/)]);
    expect(problems.join()).not.toMatch(/secret|sécret|evil/);
  });
});

describe("OAuth", () => {
  const oauth = { clientId: "app", clientSecret: "s-1", refreshToken: "r-1" };

  test("takes the place of the token", () => {
    expect(problemsOf({ oauth })).toEqual([]);
    expect(problemsOf({ oauth, accessToken })).toEqual([
      "accessToken: expected a token, or else oauth; got both.",
    ]);
  });

  test("needs all three, and shows none", () => {
    const problems = problemsOf({ oauth: { clientSecret: "se cret", refresh_token: "r" } });
    expect(problems).toEqual([
      "oauth.refresh_token: unknown; there are clientId, clientSecret, refreshToken, accessToken, expiresAt, onTokens.",
      "oauth.clientId: expected a text; got undefined.",
      "oauth.clientSecret: expected a token of visible ASCII characters, without spaces.",
      "oauth.refreshToken: expected a token of visible ASCII characters, without spaces.",
    ]);
  });
});

describe("the base URL", () => {
  test.each([
    "https://api.hubapi.com",
    "https://api.hubapi.com/",
    "https://proxy.example.com:8443/hubspot",
    "http://localhost:4010",
    "http://127.0.0.1:4010",
    "http://127.8.9.1",
    "http://[::1]:4010",
    "HTTPS://API.HUBAPI.COM",
  ])("may be %s", (baseUrl) => {
    expect(problemsOf({ accessToken, baseUrl })).toEqual([]);
  });

  test.each([
    "",
    "api.hubapi.com",
    "http://api.hubapi.com",
    "http://localhost.example.com",
    "http://127.0.0.1.example.com",
    "http://example.com/127.0.0.1",
    "http://localhost@example.com",
    "http://0.0.0.0",
    "http://192.168.0.1",
    "ftp://localhost",
    "file:///etc/hosts",
    "https://user@api.hubapi.com",
    "https://:password@api.hubapi.com",
    "https://api.hubapi.com?x=1",
    "https://api.hubapi.com#x",
    7,
    null,
  ])("may not be %s", (baseUrl) => {
    expect(problemsOf({ accessToken, baseUrl })).toEqual(baseUrlProblem);
  });

  test.each([
    ["http://sandbox:4010", ["sandbox"]],
    ["http://Sandbox", ["other", "SANDBOX"]],
    ["http://10.0.0.7:4010", ["10.0.0.7"]],
    ["http://[fd00::1]:4010", ["[fd00::1]"]],
    ["https://api.hubapi.com", ["sandbox"]],
  ])("may be %s where http is allowed to %j", (baseUrl, allowHttp) => {
    expect(problemsOf({ accessToken, baseUrl, allowHttp })).toEqual([]);
  });

  test.each([
    ["http://sandbox:4010", []],
    ["http://sandbox.example.com", ["sandbox"]],
    ["http://sandbox@example.com", ["sandbox"]],
    ["http://user:password@sandbox", ["sandbox"]],
    ["http://api.hubapi.com", ["sandbox"]],
    ["ftp://sandbox", ["sandbox"]],
  ])("may not be %s where http is allowed to %j", (baseUrl, allowHttp) => {
    expect(problemsOf({ accessToken, baseUrl, allowHttp })).toEqual(baseUrlProblem);
  });

  test.each<[allowHttp: unknown, isFine?: string]>([
    ["sandbox"],
    [true],
    [{}],
    [[""]],
    [["http://sandbox"]],
    [["sandbox:4010"]],
    [["*"], "allows a host of that name only"],
    [["a b"]],
    [["user@sandbox"]],
    [["sandbox/"]],
    [[7]],
  ])("allowHttp %j", (allowHttp, isFine) => {
    const problems = problemsOf({ accessToken, allowHttp });
    expect(problems).toEqual(
      isFine === undefined
        ? [expect.stringMatching(/^allowHttp: expected a list of host names/)]
        : [],
    );
  });

  test.each([
    "https://user:hunter2@api.hubapi.com",
    "http://user:hunter2@sandbox",
    "user:hunter2@api.hubapi.com",
    "https://user:hunt/er2@api.hubapi.com",
    "https://api.hubapi.com?hapikey=hunter2",
    "https://api.hubapi.com#hunter2",
  ])("with a password is refused without showing it: %s", (baseUrl) => {
    expect(problemsOf({ accessToken, baseUrl })).toEqual([
      "baseUrl: expected an https URL, or http to this machine or to a host named in allowHttp, without user, password, query and fragment; got a text that is not shown: it may hold a password.",
    ]);
  });

  test.each([
    ["https://api.hubapi.com///", "https://api.hubapi.com"],
    [" https://api.hubapi.com ", "https://api.hubapi.com"],
    ["https://api.hubapi.com/?", "https://api.hubapi.com"],
    ["https://api.hubapi.com/#", "https://api.hubapi.com"],
    ["https://proxy.example.com/hub spot/", "https://proxy.example.com/hub%20spot"],
  ])("%s is %s", (written, baseUrl) => {
    expect(resolveClientOptions({ accessToken, baseUrl: written }).baseUrl).toBe(baseUrl);
  });
});

test("what is left out has a default", () => {
  const defaults = resolveClientOptions({ accessToken });
  expect(defaults).toMatchObject({
    accessToken,
    baseUrl: "https://api.hubapi.com",
    apiVersion: "2026-09",
    concurrency: 20,
    timeouts: { connect: 10_000, attempt: 110_000 },
    rateLimit: { requests: 100, perMilliseconds: 10_000 },
  });
  const undefinedOptions = {
    baseUrl: undefined,
    apiVersion: undefined,
    concurrency: undefined,
    timeouts: { connect: undefined, attempt: undefined, call: undefined },
    rateLimit: undefined,
    runtime: undefined,
  };
  expect(resolveClientOptions({ accessToken, ...undefinedOptions })).toEqual(defaults);
});

test("the runtime is replaced in parts", () => {
  const now = () => 7;
  const { runtime } = resolveClientOptions({ accessToken, runtime: { now } });
  expect(runtime.now).toBe(now);
  expect(runtime.random()).toBeLessThan(1);
});

describe("the default runtime", () => {
  const { runtime } = resolveClientOptions({ accessToken });

  test("wakes when the signal aborts", async () => {
    const controller = new AbortController();
    const asleep = runtime.sleep(2 ** 31 - 1, controller.signal);
    controller.abort();
    await asleep;
    await runtime.sleep(2 ** 31 - 1, AbortSignal.abort());
  });

  test("wakes when the time is over", async () => {
    await runtime.sleep(1, new AbortController().signal);
  });

  test("has a clock that never runs backwards", () => {
    const before = runtime.now();
    expect(runtime.now()).toBeGreaterThanOrEqual(before);
  });
});

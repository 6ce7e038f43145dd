import { describe, expect, test } from "vitest";
import { requireSameHost } from "./same-host.ts";

const check = (kept: string | undefined, baseUrl: string | undefined) => () =>
  requireSameHost(kept, { baseUrl, tokenFrom: "HUBSPOT_ACCESS_TOKEN" }, "run");

describe("the host that a run began at", () => {
  test.each<[string | undefined, string | undefined]>([
    [undefined, undefined],
    ["https://api.hubapi.com", undefined],
    ["https://api.hubapi.com/", undefined],
    [undefined, "https://api.hubapi.com/"],
    ["http://127.0.0.1:8787", "http://127.0.0.1:8787/"],
    ["https://proxy.example/hubspot", "https://proxy.example/hubspot"],
  ])("%s is that of the account, %s", (kept, baseUrl) => {
    expect(check(kept, baseUrl)).not.toThrow();
  });

  test.each<[string, string | undefined]>([
    ["https://attacker.example", undefined],
    ["https://attacker.example", "https://proxy.example"],
    ["https://proxy.example:8443", "https://proxy.example"],
    ["http://api.hubapi.com", undefined],
    ["https://api.hubapi.com.attacker.example", undefined],
    ["https://api.hubapi.com@attacker.example", undefined],
    ["https://127.0.0.1.attacker.example", undefined],
    // This machine may be anybody's: a port that another user listens on, or a tunnel.
    ["http://127.0.0.1:8787", undefined],
    ["http://localhost:8787", undefined],
    ["http://[::1]:8787", undefined],
    ["http://127.0.0.1:8787", "http://127.0.0.1:8788"],
    ["https://api.hubapi.com", "http://127.0.0.1:8787"],
    ["no URL", undefined],
    ["data:text/plain,a", undefined],
    ["data:a", "data:a"],
    ["", undefined],
  ])("%s is not that of the account, %s", (kept, baseUrl) => {
    expect(check(kept, baseUrl)).toThrow(/^run: this run began at .* If you began the run and /);
  });

  test.each([
    "https://user:5ecre7@attacker.example",
    "user:5ecre7@attacker",
    "https://a b/?5ecre7",
  ])("%s is told without what may be a password", (kept) => {
    expect(check(kept, undefined)).toThrow(/^(?!.*5ecre7).*Nothing was sent/);
  });
});

import { describe, expect, test } from "vitest";
import { requireTrustedHost } from "./trusted-host.ts";

describe("the host that a run was begun with", () => {
  test.each<[string, string | undefined]>([
    ["https://api.hubapi.com", undefined],
    ["https://api.hubapi.com/", undefined],
    ["http://127.0.0.1:8787", undefined],
    ["http://localhost:8787", undefined],
    ["http://[::1]:8787", undefined],
    ["https://proxy.example/hubspot", "https://proxy.example/hubspot"],
  ])("%s is fine when the user named %s", (kept, named) => {
    expect(() => requireTrustedHost(kept, named, "run")).not.toThrow();
  });

  test.each<[string, string | undefined]>([
    ["https://attacker.example", undefined],
    ["https://attacker.example", "https://proxy.example"],
    ["https://proxy.example:8443", "https://proxy.example"],
    ["http://api.hubapi.com", undefined],
    ["https://api.hubapi.com.attacker.example", undefined],
    ["https://api.hubapi.com@attacker.example", undefined],
    ["https://127.0.0.1.attacker.example", undefined],
    ["https://localhost.attacker.example", undefined],
    ["no URL", undefined],
    ["", undefined],
  ])("%s is not when the user named %s", (kept, named) => {
    expect(() => requireTrustedHost(kept, named, "run")).toThrow(/^run: this run goes to /);
  });
});

import { setupServer } from "msw/node";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createSandbox, type Sandbox } from "./create-sandbox.ts";
import type { Fault } from "./options/fault.ts";
import { handlers } from "./msw.ts";

const server = setupServer();
afterEach(() => server.close());

test.each([
  ["HubSpot's address", undefined, "https://api.hubapi.com"],
  ["another address", "https://proxy.example.com", "https://proxy.example.com"],
  [
    "a path on another host",
    "https://proxy.example.com/hubspot/",
    "https://proxy.example.com/hubspot",
  ],
])("answers what is sent to %s", async (_, baseUrl, origin) => {
  const sandbox = createSandbox();
  server.resetHandlers(...handlers(sandbox, { baseUrl }));
  server.listen({ onUnhandledFrame: "error" });

  const response = await fetch(`${origin}/crm/v3/objects/contacts/batch/create`, {
    method: "POST",
    headers: { authorization: "Bearer x", "content-type": "application/json" },
    body: JSON.stringify({ inputs: [{ properties: { email: "ada@example.com" } }] }),
  });

  expect(response.status).toBe(201);
  expect(sandbox.inspect("contacts")).toHaveLength(1);
});

describe("faults", () => {
  const send = (sandbox: Sandbox) => {
    server.resetHandlers(...handlers(sandbox));
    server.listen({ onUnhandledFrame: "error" });
    return fetch("https://api.hubapi.com/crm/v3/objects/contacts/batch/create", {
      method: "POST",
      headers: { authorization: "Bearer x", "content-type": "application/json" },
      body: JSON.stringify({ inputs: [{ properties: { email: "ada@example.com" } }] }),
    });
  };
  const withFault = (fault: Fault) => createSandbox({ faults: [{ fault }] });

  test.each([
    ["before-read", 0],
    ["before-answer", 1],
  ] as const)("a reset %s is a network error", async (when, stored) => {
    const sandbox = withFault({ kind: "reset", when });
    await expect(send(sandbox)).rejects.toThrow(new TypeError("fetch failed"));
    expect(sandbox.inspect("contacts")).toHaveLength(stored);
  });

  test("a reset mid-body breaks the body", async () => {
    const response = await send(withFault({ kind: "reset", when: "mid-body" }));
    expect(response.status).toBe(201);
    await expect(response.text()).rejects.toThrow("terminated");
  });

  test("a truncated answer ends in the middle", async () => {
    const response = await send(withFault({ kind: "truncate" }));
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  test("a slow body arrives whole, and late", async () => {
    const start = performance.now();
    const response = await send(withFault({ kind: "slow-body", milliseconds: 100 }));
    expect(await response.json()).toMatchObject({ status: "COMPLETE" });
    expect(performance.now() - start).toBeGreaterThan(90);
  });

  test("a page is a page", async () => {
    const response = await send(withFault({ kind: "status", status: 502 }));
    expect([response.status, response.headers.get("content-type")]).toEqual([
      502,
      "text/html;charset=utf-8",
    ]);
  });
});

test("an error in the sandbox is answered 500, which is no connection that breaks", async () => {
  const warn = vi.spyOn(console, "error").mockImplementation(() => {});
  const clock = (): number => {
    throw new Error("no time");
  };
  server.resetHandlers(...handlers(createSandbox({ clock })));
  server.listen({ onUnhandledFrame: "error" });
  const headers = { authorization: "Bearer x" };
  const response = await fetch("https://api.hubapi.com/crm/v3/objects/contacts", { headers });
  expect(response.status).toBe(500);
  expect(warn).toHaveBeenCalled();
});

import { setupServer } from "msw/node";
import { afterEach, expect, test } from "vitest";
import { createSandbox } from "./create-sandbox.ts";
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

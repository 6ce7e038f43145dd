import { setupServer } from "msw-2/node";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createSandbox } from "./create-sandbox.ts";
import { handlers } from "./msw.ts";

// The handlers of the version before: `msw.test.ts` has all cases, for the current one.
vi.mock("msw", () => import("msw-2"));

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

const send = (options: Parameters<typeof createSandbox>[0]) => {
  const sandbox = createSandbox(options);
  server.resetHandlers(...(handlers(sandbox) as unknown as Parameters<typeof setupServer>));
  const response = fetch("https://api.hubapi.com/crm/v3/objects/contacts/batch/create", {
    method: "POST",
    headers: { authorization: "Bearer x", "content-type": "application/json" },
    body: JSON.stringify({ inputs: [{ properties: { email: "ada@example.com" } }] }),
  });
  return { sandbox, response };
};

test("msw 2: the sandbox answers", async () => {
  const { sandbox, response } = send({});
  expect((await response).status).toBe(201);
  expect(sandbox.inspect("contacts")).toHaveLength(1);
});

test("msw 2: a connection that breaks is a network error, or breaks the body", async () => {
  const withReset = (when: "before-answer" | "mid-body") =>
    send({ faults: [{ fault: { kind: "reset", when } }] }).response;
  await expect(withReset("before-answer")).rejects.toThrow("Failed to fetch");
  const response = await withReset("mid-body");
  await expect(response.text()).rejects.toThrow("terminated");
});

import { connect } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { createSandbox } from "./create-sandbox.ts";
import { listen, type SandboxServer } from "./node.ts";

let server: SandboxServer | undefined;
afterEach(() => server?.close());

const PATH = "/crm/v3/objects/contacts/batch/create";
const headers = { authorization: "Bearer x", "content-type": "application/json" };

/** Sends bytes as they are and returns what comes back until the connection ends. */
function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}

test("answers over HTTP, on loopback", async () => {
  const sandbox = createSandbox({ limits: { requests: 5, perMilliseconds: 10_000 } });
  server = await listen(sandbox);
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  const body = JSON.stringify({ inputs: [{ properties: { firstname: "Åsa 🎈" } }] });
  const response = await fetch(server.url + PATH, { method: "POST", headers, body });
  expect(response.status).toBe(201);
  expect(response.headers.get("x-hubspot-ratelimit-remaining")).toBe("4");
  expect(response.headers.get("content-type")).toContain("application/json");
  expect(sandbox.inspect("contacts")[0]!.properties).toEqual({ firstname: "Åsa 🎈" });
});

test("answers 204 with no body, and GET", async () => {
  server = await listen(createSandbox());
  const path = "/crm/v3/objects/contacts/batch/archive";
  const body = JSON.stringify({ inputs: [{ id: "7" }] });
  const archived = await fetch(server.url + path, { method: "POST", headers, body });
  expect([archived.status, await archived.text()]).toEqual([204, ""]);
  const listed = await fetch(`${server.url}/crm/v3/properties/contacts`, { headers });
  expect(listed.status).toBe(200);
});

test("answers 413 to a body that is too large", async () => {
  server = await listen(createSandbox());
  const body = "x".repeat(33 * 1024 * 1024);
  const response = await fetch(server.url + PATH, { method: "POST", headers, body });
  expect(response.status).toBe(413);
});

test.each([
  ["GET http://elsewhere.example/crm HTTP/1.1", 400],
  ["GET //elsewhere.example/crm HTTP/1.1", 400],
  ["TRACE /crm HTTP/1.1", 401],
])("answers %s with %i", async (line, status) => {
  server = await listen(createSandbox());
  const answer = await sendRaw(
    server.port,
    `${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  );
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});

test("headers over 16 KiB are answered 431", async () => {
  server = await listen(createSandbox());
  const response = await fetch(server.url, { headers: { authorization: "x".repeat(17_000) } });
  expect(response.status).toBe(431);
});

test("an error in the sandbox is answered 500, with a warning, and the next request as always", async () => {
  const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  let isBroken = true;
  const clock = () => {
    if (isBroken) throw new Error("no time");
    return 0;
  };
  server = await listen(createSandbox({ clock }));
  const send = () => fetch(server!.url + PATH, { method: "POST", headers, body: '{"inputs":[]}' });
  const response = await send();
  expect([response.status, await response.json()]).toEqual([
    500,
    {
      status: "error",
      message: "internal error",
      correlationId: response.headers.get("x-hubspot-correlation-id"),
    },
  ]);
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    `POST ${PATH} is answered 500, because of an error in the sandbox: Error: no time`,
    { type: "SandboxWarning", detail: expect.stringContaining("node.test.ts") },
  );
  isBroken = false;
  expect((await send()).status).toBe(201);
});

test("closes although connections are kept alive, and a second time", async () => {
  const own = await listen(createSandbox());
  await (await fetch(own.url + PATH, { method: "POST", headers, body: "{}" })).text();
  await own.close();
  await own.close();
  await expect(fetch(own.url)).rejects.toThrow("fetch failed");
});

test("closes although an answer is under way", async () => {
  const own = await listen(createSandbox({ latency: 60_000 }));
  const answered = fetch(own.url + PATH, { method: "POST", headers, body: "{}" });
  const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  setTimeout(() => void own.close(), 50);
  await expect(answered).rejects.toThrow("fetch failed");
  expect(warn).not.toHaveBeenCalled();
});

test("a port in use is an error", async () => {
  server = await listen(createSandbox());
  await expect(listen(createSandbox(), { port: server.port })).rejects.toThrow("EADDRINUSE");
});

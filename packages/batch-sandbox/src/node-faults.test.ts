import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { createSandbox } from "./create-sandbox.ts";
import type { Fault, FaultRule } from "./options/fault.ts";
import { listen } from "./node.ts";

const PATH = "/crm/v3/objects/contacts/batch/create";

async function serve(fault: Fault, more: Omit<FaultRule, "fault"> = {}) {
  return listenTo(createSandbox({ faults: [{ ...more, fault }] }));
}

async function listenTo(sandbox: ReturnType<typeof createSandbox>) {
  const server = await listen(sandbox);
  onTestFinished(() => server.close());
  const send = (cities = ["Lund"], signal?: AbortSignal) =>
    fetch(server.url + PATH, {
      method: "POST",
      headers: { authorization: "Bearer x", "content-type": "application/json" },
      body: JSON.stringify({ inputs: cities.map((city) => ({ properties: { city } })) }),
      ...(signal && { signal }),
    });
  return { sandbox, send, port: server.port };
}

test.each([
  ["before-read", 0],
  ["before-answer", 1],
] as const)("a reset %s is what a client calls one", async (when, stored) => {
  const { sandbox, send } = await serve({ kind: "reset", when }, { nth: 1 });
  await expect(send()).rejects.toMatchObject({
    name: "TypeError",
    message: "fetch failed",
    cause: { code: "ECONNRESET" },
  });
  expect(sandbox.inspect("contacts")).toHaveLength(stored);
  expect((await send()).status).toBe(201);
});

test("a reset before the body is read does not wait for it", async () => {
  const { port } = await serve({ kind: "reset", when: "before-read" });
  const socket = connect(port, "127.0.0.1");
  socket.write(`POST ${PATH} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n{`);
  const error = await new Promise((resolve) => socket.once("error", resolve));
  expect(error).toMatchObject({ code: "ECONNRESET" });
});

test("a reset mid-body comes after half of the bytes that were promised", async () => {
  const { send } = await serve({ kind: "reset", when: "mid-body" });
  const response = await send(Array.from({ length: 100 }, (_, n) => `${n}`));
  expect(response.status).toBe(201);
  let received = 0;
  const read = async () => {
    for await (const bytes of response.body!) received += bytes.length;
  };
  await expect(read()).rejects.toThrow("terminated");
  expect(received).toBe(Math.floor(Number(response.headers.get("content-length")) / 2));
});

test("a truncated answer is whole for HTTP", async () => {
  const { send } = await serve({ kind: "truncate" });
  const response = await send();
  const text = await response.text();
  expect(response.headers.get("content-length")).toBe(String(text.length));
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
});

test("a slow body trickles", async () => {
  const waits: number[] = [];
  let go = (): void => {};
  const headers = new Promise<void>((resolve) => (go = resolve));
  const sandbox = createSandbox({
    faults: [{ fault: { kind: "slow-body", milliseconds: 200 } }],
    sleep: async (milliseconds) => {
      if (milliseconds > 0) waits.push(milliseconds);
      // The headers come with the first piece, which leaves once the second is there.
      if (waits.length > 2) await headers;
    },
  });
  const { send } = await listenTo(sandbox);
  const response = await send();
  go();
  await response.json();
  expect(waits).toEqual(Array.from({ length: 20 }, () => 10));
});

test("an ordinary answer goes out in one piece, with its length", async () => {
  const { send } = await serve({ kind: "truncate" }, { nth: 2 });
  const response = await send();
  expect(response.headers.get("transfer-encoding")).toBeNull();
  expect(response.headers.get("content-length")).toBe(String((await response.text()).length));
});

test("a client that leaves while it waits does not keep the sandbox waiting", async () => {
  let left = false;
  const controller = new AbortController();
  const sandbox = createSandbox({
    latency: 60_000,
    sleep: (_, signal) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => {
          left = true;
          resolve();
        });
        controller.abort();
      }),
  });
  const server = await listen(sandbox);
  onTestFinished(() => server.close());
  const answered = fetch(server.url + PATH, { method: "POST", signal: controller.signal });
  await expect(answered).rejects.toThrow("aborted");
  await expect.poll(() => left).toBe(true);
});

test("headers reach the sandbox as they were sent", async () => {
  const seen: Record<string, string>[] = [];
  const own = createSandbox();
  const server = await listen({
    ...own,
    fetch: (request) => {
      seen.push(Object.fromEntries(request.headers));
      return own.fetch(request);
    },
  });
  onTestFinished(() => server.close());
  await fetch(`${server.url}/oauth/v1/token`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", "x-name": "Åsa" },
    body: "a=b",
  });
  await sleep(0);
  expect(seen).toMatchObject([
    { "content-type": "application/x-www-form-urlencoded", "x-name": "Åsa" },
  ]);
});

import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type BodyLimits, BodyRefusedError, createBodyReader } from "./read-body.ts";

let server: Server | undefined;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server?.close();
});

/** A server that answers with the length of each body, and the port it listens at. */
async function serve(limits: Partial<BodyLimits>): Promise<number> {
  const readBody = createBodyReader({
    bytes: 1_000,
    bytesTogether: 10_000,
    milliseconds: 5_000,
    ...limits,
  });
  server = createServer((incoming, outgoing) => {
    readBody(incoming).then(
      (text) => outgoing.end(`length ${text.length}`),
      (error: unknown) => {
        if (!(error instanceof BodyRefusedError)) {
          outgoing.destroy();
          return;
        }
        outgoing.setHeader("connection", "close");
        outgoing.writeHead(error.status).end(error.message);
      },
    );
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** Sends the first bytes of a body that has more, and keeps the connection. */
function sendHalf(port: number, bytes: number): { socket: Socket; answer: Promise<string> } {
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  let text = "";
  const answer = new Promise<string>((resolve) => {
    socket.on("data", (chunk) => (text += chunk.toString()));
    socket.on("close", () => resolve(text));
  });
  socket.on("error", () => {});
  socket.write(
    `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${bytes + 1}\r\n\r\n${"x".repeat(bytes)}`,
  );
  return { socket, answer };
}

const send = (port: number, bytes: number): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}`, { method: "POST", body: "x".repeat(bytes) });

/** The status of the answer to a body of so many bytes, again and again: what was sent before may be on its way. */
const statusOf = (port: number, bytes: number) =>
  expect.poll(async () => (await send(port, bytes)).status, { timeout: 4_000 });

test("a body up to the limit is read", async () => {
  const port = await serve({});
  expect(await (await send(port, 1_000)).text()).toBe("length 1000");
  expect(await (await send(port, 0)).text()).toBe("length 0");
});

test("a longer one is refused", async () => {
  const port = await serve({});
  const response = await send(port, 1_001);
  expect([response.status, await response.text()]).toEqual([
    413,
    "The body has more than 1000 bytes.",
  ]);
});

test("half-sent bodies are kept up to a limit of all together, and forgotten when they are gone", async () => {
  const port = await serve({});
  const halves = Array.from({ length: 10 }, () => sendHalf(port, 999));
  await statusOf(port, 100).toBe(503);
  expect((await send(port, 5)).status).toBe(200);
  for (const { socket } of halves) socket.destroy();
  await statusOf(port, 1_000).toBe(200);
});

test("a body that was refused counts no longer", async () => {
  const port = await serve({ bytesTogether: 1_500 });
  expect((await send(port, 1_001)).status).toBe(413);
  sendHalf(port, 900);
  await statusOf(port, 900).toBe(503);
  expect((await send(port, 600)).status).toBe(200);
});

test("a body that does not arrive in time is refused, and its connection closed", async () => {
  const port = await serve({ milliseconds: 300 });
  const { answer } = sendHalf(port, 10);
  expect(await answer).toMatch(/^HTTP\/1\.1 408 [^]*The body did not arrive within 300 ms\.[^]*$/);
  expect((await send(port, 10)).status).toBe(200);
});

import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { postgres } from "./postgres.ts";

test("a host that says nothing is given up after 10 seconds", async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => void sockets.push(socket)).listen(0, "127.0.0.1");
  await once(silent, "listening");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => {
    vi.useRealTimers();
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
  const { port } = silent.address() as AddressInfo;
  const database = postgres(`postgres://a@127.0.0.1:${port}/a`);
  const failure = database.query("select 1").catch(String);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await failure).toContain("timeout");
  await database.close();
});

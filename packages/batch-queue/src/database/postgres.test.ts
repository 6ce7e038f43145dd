import { EventEmitter, on, once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { patient } from "./database.ts";
import { postgres } from "./postgres.ts";

/** Of the protocol of Postgres: whoever comes is let in, and may ask. */
const LET_IN = Buffer.from("R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I", "latin1");

/** Listens as a database that never answers a statement, in fake time. Calls `onAsked` for each packet after the first. */
async function listenSilently(hello?: Buffer, onAsked?: () => void): Promise<string> {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => {
    sockets.push(socket);
    socket.once("data", () => {
      if (hello !== undefined) socket.write(hello);
      socket.on("data", () => onAsked?.());
    });
    socket.on("error", () => {});
  }).listen(0, "127.0.0.1");
  await once(silent, "listening");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => {
    vi.useRealTimers();
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
  const { port } = silent.address() as AddressInfo;
  return `postgres://a@127.0.0.1:${port}/a`;
}

test("a host that says nothing is given up after 10 seconds", async () => {
  const database = postgres(await listenSilently());
  const failure = database.query("select 1").catch(String);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await failure).toContain("timeout");
  await database.close();
});

test("a database that falls silent is given up after 30 seconds, except by what may take long", async () => {
  const packets = new EventEmitter();
  const url = await listenSilently(LET_IN, () => void packets.emit("packet"));
  const asked = on(packets, "packet");
  const database = postgres(url);
  const ended: string[] = [];
  const end = (name: string) => () => void ended.push(name);
  void database.query("select 1").catch(end("statement"));
  void database.transaction((tx) => tx.query("select 1")).catch(end("transaction"));
  void patient(database).query("select 1").catch(end("patient"));
  for (let of = 0; of < 3; of += 1) await asked.next();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(ended).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ended.toSorted()).toEqual(["statement", "transaction"]);
  void database.close();
});

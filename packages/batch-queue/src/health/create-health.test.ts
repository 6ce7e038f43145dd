import { EventEmitter, once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { createHealth } from "./create-health.ts";

const backlog = {
  waiting: 0,
  delayed: 0,
  paused: 0,
  refused: 0,
  stopped: 0,
  driven: 0,
  oldestWaiting: 0,
  intents: 0,
};

test("a slow look at the backlog is taken once at a time, and holds up no probe", async () => {
  const looked = new EventEmitter();
  const late = once(looked, "end").then(() => backlog);
  let looks = 0;
  const health = createHealth({
    ping: async () => {},
    backlog() {
      looks += 1;
      return late;
    },
  });
  const status = () => ({ state: "working", accounts: [], lookedAt: Date.now() }) as const;
  const worker = { status, [Symbol.asyncDispose]: async () => {} };
  const server = await health.listen(worker, { port: 0 });
  const metrics = [0, 1].map(() => fetch(`${server.url}/metrics`));
  expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  looked.emit("end");
  for (const answer of await Promise.all(metrics)) {
    expect(await answer.text()).toContain("hubspot_batch_database_reachable 1");
  }
  expect(looks).toBe(1);
  const stranger = get(`${server.url}/metrics`, { headers: { host: "evil.example" } });
  const [refused] = (await once(stranger, "response")) as [IncomingMessage];
  expect(refused.statusCode).toBe(421);
  await server.close();
});

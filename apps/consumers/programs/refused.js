// Creates a record where nobody listens. One that may have left would be `unknown`, and not sent again.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import process from "node:process";
import { createBatchClient } from "@x/batch-http";

const server = createServer().listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = server.address();
server.close();
await once(server, "close");

const began = Date.now();
const told = [];
const hubspot = createBatchClient({
  accessToken: "any",
  baseUrl: `http://127.0.0.1:${port}`,
  timeouts: { call: 3_000 },
  onEvent(event) {
    if (event.type === "request-answered") told.push({ ...event, after: Date.now() - began });
  },
});
const job = { operation: "create", objectType: "contacts" };
const statuses = [];
for await (const { status } of hubspot.run(job, [{ properties: { email: "ada@example.com" } }])) {
  statuses.push(status);
}
assert.match(told[0].cause, /refused|ECONNREFUSED/);
assert.ok(told[0].after < 2_000, `told after ${told[0].after} ms`);
assert.ok(told.length > 1, "sent once");
process.stdout.write(statuses.join());

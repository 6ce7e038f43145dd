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

const told = [];
// Between two attempts, as one that is on its way may arrive.
const stop = new AbortController();
const hubspot = createBatchClient({
  accessToken: "any",
  baseUrl: `http://127.0.0.1:${port}`,
  onEvent(event) {
    if (event.type === "request-answered") told.push(event);
    if (told.length === 2) stop.abort();
  },
});
const job = { operation: "create", objectType: "contacts" };
const records = [{ properties: { email: "ada@example.com" } }];
const statuses = [];
for await (const { status } of hubspot.run(job, records, { signal: stop.signal })) {
  statuses.push(status);
}
assert.match(told[0].cause, /refused|ECONNREFUSED/);
assert.equal(told.length, 2);
process.stdout.write(statuses.join());

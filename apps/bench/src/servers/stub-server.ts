// Run in a process of its own, by start-stub.ts. Answers every create, of one record or a batch, as HubSpot does, the rows
// last to first, and keeps nothing: a million stored records would measure the server's memory.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

interface Input {
  readonly properties: Readonly<Record<string, string>>;
  readonly objectWriteTraceId: string;
}

const NOW = "2026-01-01T00:00:00.000Z";
// A quota that nobody reaches, so that clients learn they need not wait.
const HEADERS = {
  "content-type": "application/json",
  "x-hubspot-ratelimit-max": "1000000",
  "x-hubspot-ratelimit-remaining": "999999",
  "x-hubspot-ratelimit-interval-milliseconds": "10000",
};
let lastId = 1_000_000;

/** A worker of a queue asks whose token it has. */
const ACCOUNT = {
  portalId: 1_000_001,
  accountType: "STANDARD",
  timeZone: "UTC",
  companyCurrency: "USD",
  additionalCurrencies: [],
  utcOffset: "+00:00",
  utcOffsetMilliseconds: 0,
  uiDomain: "app.hubspot.com",
  dataHostingLocation: "na1",
};

const server = createServer((request, response) => {
  if (request.method === "GET") {
    response.writeHead(200, HEADERS).end(JSON.stringify(ACCOUNT));
    return;
  }
  void answer(request).then((body) => response.writeHead(201, HEADERS).end(body));
});

async function answer(request: AsyncIterable<Uint8Array>): Promise<string> {
  const asked = JSON.parse(await text(request)) as Input | { inputs: Input[] };
  if (!("inputs" in asked)) return JSON.stringify(created(asked));
  const results = asked.inputs.toReversed().map(created);
  return JSON.stringify({ status: "COMPLETE", results, startedAt: NOW, completedAt: NOW });
}

function created({ properties, objectWriteTraceId }: Input): object {
  const id = String((lastId += 1));
  return {
    id,
    properties: { ...properties, createdate: NOW, hs_lastmodifieddate: NOW, hs_object_id: id },
    createdAt: NOW,
    updatedAt: NOW,
    archived: false,
    objectWriteTraceId,
  };
}

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.send!({ url: `http://127.0.0.1:${port}` });
});
process.on("disconnect", () => process.exit());

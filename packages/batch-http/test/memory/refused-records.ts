// Run by itself, with --expose-gc: so many records that are refused here, beside one request that hangs.
// Prints how much the heap has grown from a tenth of them to the end, in bytes.
import { createBatchClient } from "../../src/index.ts";

const count = Number(process.argv[2]);
// Made before anything is measured: Node loads its fetch, 3 MB, when one of its classes is first used.
const done = new Response(null, { status: 204, headers: { "x-hubspot-correlation-id": "c-1" } });
let answer: (response: Response) => void;
const hanging = new Promise<Response>((resolve) => (answer = resolve));

function* source(): Generator<{ id: number | string }> {
  for (let id = 1; id <= 100; id += 1) yield { id };
  for (let place = 0; place < count; place += 1) yield { id: "" };
  answer(done);
}

const client = createBatchClient({
  accessToken: "any",
  fetch: () => hanging,
});
let settled = 0;
let before = 0;
let after = 0;
for await (const { status } of client.run(
  { operation: "archive", objectType: "deals" },
  source(),
)) {
  settled += 1;
  if (status !== "failed") continue;
  if (settled === count / 10) before = heapUsed();
  if (settled === count) after = heapUsed();
}
process.stdout.write(JSON.stringify({ settled, growth: after - before }));

function heapUsed(): number {
  globalThis.gc!();
  return process.memoryUsage().heapUsed;
}

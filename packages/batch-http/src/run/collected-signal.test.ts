import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { createBatchClient } from "../index.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

let requests = 0;

/** Answers never, and gives up when its signal aborts. */
const silentFetch: typeof fetch = (_, init) =>
  new Promise((_, reject) => {
    requests += 1;
    init?.signal?.addEventListener("abort", () => reject(new Error("Given up.")));
  });

/** Lets the request leave, and all that nobody holds be collected. */
async function leave(): Promise<void> {
  const before = requests;
  await expect.poll(() => requests).toBeGreaterThan(before);
  for (let time = 0; time < 3; time += 1) {
    collectGarbage();
    await sleep(10);
  }
}

test("a signal still ends a request after the garbage was collected", async () => {
  const client = createBatchClient({ accessToken: "any", fetch: silentFetch });
  const { signal, abort } = abortable();
  const result = client.archive("deals", [{ id: 7 }], { signal });
  await leave();
  abort();
  expect((await result).outcomes).toMatchObject([{ index: 0, status: "unknown" }]);
});

test("and so does the time limit of the request", async () => {
  const client = createBatchClient({
    accessToken: "any",
    fetch: silentFetch,
    timeouts: { attempt: 400 },
  });
  const result = client.run({ operation: "archive", objectType: "deals", maxRetries: 0 }, [
    { id: 7 },
  ]);
  const outcomes = result.result();
  await leave();
  expect((await outcomes).outcomes).toMatchObject([{ index: 0, status: "unknown" }]);
});

function abortable(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort(new Error("Enough.")) };
}

import { expect, onTestFinished, test, vi } from "vitest";
import { sayingWaits } from "./saying-waits.ts";

const run = { id: 1, operation: "account.read", apiVersion: "2026-03" } as const;
const request = { id: 1, method: "GET", path: "/p", records: 1 } as const;

/** Waits that long for a request that left at once. @returns What was said. */
async function wait(seconds: number): Promise<string> {
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "clearInterval", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const said: string[] = [];
  const stderr = { write: (text: string) => said.push(text) } as unknown as NodeJS.WriteStream;
  const done = sayingWaits({ stderr }, async (hear) => {
    hear({ type: "request-sent", run, request, at: performance.timeOrigin + performance.now() });
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    return 7;
  });
  await vi.advanceTimersByTimeAsync(seconds * 1_000);
  expect(await done).toBe(7);
  await vi.advanceTimersByTimeAsync(60_000);
  return said.join("");
}

test("a first request without an answer is told after five seconds, once", async () => {
  expect(await wait(4)).toBe("");
  expect(await wait(18)).toBe("no answer from HubSpot for 5 s\n");
});

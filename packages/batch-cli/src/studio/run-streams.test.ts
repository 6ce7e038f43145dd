import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { PassThrough } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { RunView } from "@x/batch-import/studio";
import { expect, onTestFinished, test, vi } from "vitest";
import { createRunStreams } from "./run-streams.ts";

/** 100 MB of what nobody reads, where it is not held back. */
const MOST_LOOKS = 1_000;

test("a reader that reads nothing grows no buffer, and gets what is newest once it reads", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  let looks = 0;
  let state = "running";
  let stopped = 0;
  const studio = {
    async *watch(run: string, signal: AbortSignal) {
      while (!signal.aborted && looks < MOST_LOOKS) {
        looks += 1;
        yield { run, state, problems: ["x".repeat(100_000)] } as unknown as RunView;
        await setImmediate();
      }
      stopped += 1;
    },
  };
  const { ended, reader, response } = aReader(studio, ["a", "b"]);
  while (!response.writableNeedDrain) await setImmediate();
  // Each of the two runs may be on its way to a last state.
  for (let turn = 0; turn < 10; turn += 1) await setImmediate();
  const most = response.writableLength;
  expect(most).toBeLessThan(500_000);
  vi.advanceTimersByTime(3_600_000);
  expect(response.writableLength).toBe(most);
  expect(looks).toBeLessThan(MOST_LOOKS);

  state = "finished";
  const before = looks;
  for await (const piece of reader) if (String(piece).includes('"finished"')) break;
  expect(looks).toBeGreaterThan(before);
  reader.destroy();
  await ended;
  expect(stopped).toBe(2);
});

test("a run that only waits is heard of every 5 seconds", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const studio = {
    async *watch(run: string, signal: AbortSignal) {
      yield { run } as RunView;
      await once(signal, "abort");
    },
  };
  const { ended, reader } = aReader(studio, ["a"]);
  let heard = "";
  reader.on("data", (piece) => (heard += String(piece)));
  const view = 'event: view\ndata: {"run":"a"}\n\n';
  await vi.waitFor(() => expect(heard).toBe(`: still here\n\n${view}`), { timeout: 20_000 });
  vi.advanceTimersByTime(10_000);
  await vi.waitFor(
    () => expect(heard).toBe(`: still here\n\n${view}${": still here\n\n".repeat(2)}`),
    { timeout: 20_000 },
  );
  reader.destroy();
  await ended;
  expect(vi.getTimerCount()).toBe(0);
});

/** Somebody who has opened a stream, and has read nothing of it. No socket, which takes what the system has room for. */
function aReader(studio: Parameters<typeof createRunStreams>[0], runs: readonly string[]) {
  const streamRuns = createRunStreams(studio, (error) => [String(error)]);
  const reader = Object.assign(new PassThrough(), { writeHead: () => {} });
  const response = reader as unknown as ServerResponse;
  return { reader, response, ended: streamRuns(runs, response) };
}

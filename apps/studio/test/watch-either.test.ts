import type { RunView } from "@x/batch-import/studio";
import { expect, test } from "vitest";
import { watchEither } from "../src/host/watch-either.ts";

function view(settled: number, state: RunView["state"] = "running"): RunView {
  return { run: "A", settled, state, isHere: true } as RunView;
}

/** Watches a run whose shared stream says these states each time it is opened, and that says these when it is asked. */
async function watch(
  streams: readonly { readonly says: readonly RunView[]; readonly mayRetry: boolean }[],
  answers: readonly RunView[],
) {
  let [opened, asked] = [0, 0];
  const seen: [string, number][] = [];
  const shared = async function* () {
    const { says, mayRetry } = streams[opened++]!;
    yield* says;
    return mayRetry;
  };
  const read = async () => answers[asked++]!;
  for await (const { settled, state } of watchEither(
    shared,
    read,
    new AbortController().signal,
    10,
  )) {
    seen.push([state, settled]);
  }
  return { seen, opened, asked };
}

test("a stream that broke off is tried again after one look", async () => {
  const broken = { says: [view(1)], mayRetry: true };
  const whole = { says: [view(3), view(4, "finished")], mayRetry: true };
  expect(await watch([broken, whole], [view(2), view(4, "finished")])).toEqual({
    seen: [
      ["running", 1],
      ["running", 2],
      ["running", 3],
      ["finished", 4],
      ["finished", 4],
    ],
    opened: 2,
    asked: 2,
  });
});

test("where there is no stream, the studio is asked to the end", async () => {
  const none = { says: [], mayRetry: false };
  const answers = [view(1), view(2), view(3, "finished")];
  expect(await watch([none], answers)).toMatchObject({ opened: 1, asked: 3 });
});

import type { RunView } from "@x/batch-import/studio";
import { expect, test, vi } from "vitest";
import { type ReadRuns, RefusedError } from "../src/host/read-events.ts";
import { createRunHub } from "../src/host/run-hub.ts";

/** A hub whose streams are held in hand, the newest last. */
function aHub() {
  const streams: {
    readonly runs: readonly string[];
    readonly isOpen: () => boolean;
    readonly send: (view: RunView, event?: string) => void;
    readonly beat: () => void;
    readonly end: (error?: Error) => void;
  }[] = [];
  const read: ReadRuns = (runs, listeners, signal) =>
    new Promise<void>((resolve, reject) => {
      let isEnded = false;
      const end = (error?: Error): void => {
        isEnded = true;
        if (error === undefined) resolve();
        else reject(error);
      };
      signal.addEventListener("abort", () => end(new Error("aborted")));
      streams.push({
        runs,
        isOpen: () => !isEnded,
        send: (view, event = "view") =>
          listeners.onEvent?.({ data: JSON.stringify(view), event, id: undefined }),
        beat: () => listeners.onComment?.("still here"),
        end,
      });
    });
  const onEmpty = vi.fn<() => void>();
  const hub = createRunHub(read, onEmpty);
  function join(run: string) {
    const messages: unknown[] = [];
    return { messages, stop: hub.join(run, (message) => messages.push(message)) };
  }
  return { join, onEmpty, streams };
}

function view(run: string, settled: number, state: RunView["state"] = "running"): RunView {
  return { run, settled, state } as RunView;
}

/** What a stream does is told to its reader later. */
const later = () => new Promise((resolve) => setImmediate(resolve));

test("another run is looked at, too: one stream of both, and nobody is told of an end", async () => {
  const { join, streams } = aHub();
  const a = join("A");
  streams[0]!.send(view("A", 1));
  const b = join("B");
  await later();
  expect(streams.map(({ isOpen, runs }) => [runs, isOpen()])).toEqual([
    [["A"], false],
    [["A", "B"], true],
  ]);
  streams[1]!.send(view("A", 2));
  streams[1]!.send(view("B", 0));
  streams[1]!.beat();
  expect(a.messages).toEqual([view("A", 1), view("A", 2), "still here"]);
  expect(b.messages).toEqual([view("B", 0), "still here"]);
});

test("a tab that comes later shares the stream, and gets the newest state at once", () => {
  const { join, streams } = aHub();
  join("A");
  streams[0]!.send(view("A", 1));
  streams[0]!.send(view("A", 2));
  expect(join("A").messages).toEqual([view("A", 2)]);
  expect(streams).toHaveLength(1);
});

test("a tab leaves while the stream is opened anew: what is left is streamed", async () => {
  const { join, onEmpty, streams } = aHub();
  const a = join("A");
  const b = join("B");
  b.stop();
  b.stop();
  await later();
  expect(streams.map(({ runs }) => runs)).toEqual([["A"], ["A", "B"], ["A"]]);
  expect(streams.map(({ isOpen }) => isOpen())).toEqual([false, false, true]);
  expect([a.messages, b.messages]).toEqual([[], []]);
  expect(onEmpty).not.toHaveBeenCalled();
  a.stop();
  a.stop();
  expect(streams.map(({ isOpen }) => isOpen())).toEqual([false, false, false]);
  expect(onEmpty).toHaveBeenCalledTimes(1);
});

test.each([
  ["refused", new RefusedError("503")],
  ["ended", new TypeError("network error")],
  ["ended", undefined],
])("told as %s where the stream ends with %s", async (told, error) => {
  const { join, onEmpty, streams } = aHub();
  const tabs = [join("A"), join("A"), join("B")];
  streams.at(-1)!.end(error);
  await later();
  expect(tabs.map(({ messages }) => messages)).toEqual([[told], [told], [told]]);
  expect(onEmpty).toHaveBeenCalledTimes(1);
  for (const { stop } of tabs) stop();
  expect(onEmpty).toHaveBeenCalledTimes(1);
});

test("a run that is over, or cannot be read, ends for its tabs alone", () => {
  const { join, onEmpty, streams } = aHub();
  const [a, b, c] = [join("A"), join("B"), join("C")];
  const stream = streams.at(-1)!;
  stream.send(view("A", 9, "finished"));
  stream.send(view("B", 0), "problem");
  stream.send(view("C", 1));
  expect(a.messages).toEqual([view("A", 9, "finished"), "ended"]);
  expect(b.messages).toEqual(["ended"]);
  expect(c.messages).toEqual([view("C", 1)]);
  expect([stream.isOpen(), onEmpty.mock.calls.length]).toEqual([true, 0]);
});

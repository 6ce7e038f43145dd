import { expect, test } from "vitest";
import { NEVER } from "../runtime.ts";
import { createConcurrency } from "./concurrency.ts";

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Names of those that got a slot, in order. */
function takers(count: number) {
  const slots = createConcurrency(count, { now: () => 0 });
  const got: string[] = [];
  const releases = new Map<string, () => void>();
  return {
    got,
    releases,
    take: async (name: string, signal: AbortSignal = NEVER) => {
      releases.set(name, await slots.acquire(signal));
      got.push(name);
    },
  };
}

test("as many as there are, then in the order of the calls", async () => {
  const { got, releases, take } = takers(2);
  const all = ["a", "b", "c", "d"].map((name) => take(name));
  await soon();
  expect(got).toEqual(["a", "b"]);
  releases.get("b")!();
  await soon();
  expect(got).toEqual(["a", "b", "c"]);
  releases.get("a")!();
  await Promise.all(all);
  expect(got).toEqual(["a", "b", "c", "d"]);
});

test("who leaves before its turn takes no slot", async () => {
  const { got, releases, take } = takers(1);
  const controller = new AbortController();
  await take("a");
  const left = take("b", controller.signal);
  const third = take("c");
  controller.abort();
  await left;
  releases.get("b")!();
  await soon();
  expect(got).toEqual(["a", "b"]);
  releases.get("a")!();
  await third;
  expect(got).toEqual(["a", "b", "c"]);
});

test("who comes too late does not wait", async () => {
  const { got, take } = takers(1);
  await take("a");
  await take("b", AbortSignal.abort());
  expect(got).toEqual(["a", "b"]);
});

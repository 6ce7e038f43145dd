import { expect, test } from "vitest";
import { once } from "./once.ts";

test("the work is done once, also for those who ask while it is done", async () => {
  let calls = 0;
  const get = once(() => Promise.resolve((calls += 1)));
  expect([calls, await Promise.all([get(), get()]), await get()]).toEqual([0, [1, 1], 1]);
});

test("a failure is told to all who waited, and the next call tries again", async () => {
  const error = new Error("It broke.");
  const results = [Promise.reject(error), Promise.resolve("done")];
  const get = once(() => results.shift()!);
  expect(await Promise.allSettled([get(), get()])).toEqual([
    { status: "rejected", reason: error },
    { status: "rejected", reason: error },
  ]);
  expect([await get(), await get(), results]).toEqual(["done", "done", []]);
});

import { expect, test } from "vitest";
import { hearOnce } from "./hear-once.ts";

test("the same error is heard at most every 10 seconds, another one at once", () => {
  const heard: [string, number][] = [];
  let now = 0;
  const hear = hearOnce(
    (error) => {
      heard.push([(error as Error).message, now]);
      throw new Error("Not ours.");
    },
    () => now,
  );
  for (; now < 12_000; now += 500) {
    hear(new Error("down"));
    if (now >= 5_000) hear(new Error("full"));
  }
  expect(heard).toEqual([
    ["down", 0],
    ["full", 5_000],
    ["down", 10_000],
  ]);
});

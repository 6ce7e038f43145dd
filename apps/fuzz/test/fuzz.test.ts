import fc from "fast-check";
import { expect, test } from "vitest";
import { fuzz } from "../src/fuzz.ts";
import { damagedText } from "../src/mutate.ts";
import { TARGETS } from "../src/targets.ts";

/** For each target. `pnpm fuzz` takes as long as it is told. */
const SECONDS = 1.5;
const seed = Math.floor(Math.random() * 2 ** 31);

test.each(Object.entries(TARGETS))("%s", async (name, open) => {
  // Before, for the case that it never ends.
  console.log(`pnpm fuzz ${name} --seed ${seed}`);
  await using target = await open();
  const { failure, tried } = await fuzz(target, { seconds: SECONDS, seed });
  expect(failure).toBeUndefined();
  expect(tried).toBeGreaterThan(0);
});

test("what breaks its law is told with its seed, and found again by its path", async () => {
  const property = fc.asyncProperty(damagedText('{"a":[1,2,3]}'), async (text) => {
    JSON.parse(text);
  });
  const target = {
    property: property as fc.IAsyncProperty<unknown>,
    async [Symbol.asyncDispose]() {},
  };
  const { failure } = await fuzz(target, { seconds: 5, seed: 7 });
  expect(failure).toContain("seed: 7");
  const path = /path: "([\d:]+)"/.exec(failure!)![1]!;
  const again = await fuzz(target, { seconds: 5, seed: 7, path });
  expect(again.failure).toContain("SyntaxError");
});

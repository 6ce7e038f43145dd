import { resolve, sep } from "node:path";
import { expect, test } from "vitest";
import { fromHere } from "./from-here.ts";

test.each([
  ["run", "run"],
  ["my runs/run", `my runs${sep}run`],
  // A folder whose name begins with two dots is in this one.
  ["..x", "..x"],
  ["-dash", `.${sep}-dash`],
])("%s is named from here", (path, text) => {
  expect(fromHere(resolve(path))).toBe(text);
});

test.each([".", "..", "../beside"])("%s stays whole", (path) => {
  expect(fromHere(resolve(path))).toBe(resolve(path));
});

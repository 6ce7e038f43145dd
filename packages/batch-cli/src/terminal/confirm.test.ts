import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { confirm } from "./confirm.ts";

test.each([
  ["Ctrl-D", "\u0004"],
  ["Ctrl-D behind a word", "y\u0004"],
  ["Ctrl-D before the question", "\0"],
])("%s is a no, though the terminal stays open", async (_, keys) => {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const stderr = Object.assign(new PassThrough(), { isTTY: true });
  stdin.write(keys);
  expect(await confirm("Go on?", { stdin, stderr })).toBe(false);
});

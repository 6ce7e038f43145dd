import { expect, test } from "vitest";
import { wrapWords } from "./wrap-words.ts";

test.each([
  ["one two three", 8, "one two\nthree"],
  ["one two three", 7, "one two\nthree"],
  ["one two three", 13, "one two three"],
  ["one two three four", 9, "one two\nthree\nfour"],
  ["unbreakable x y", 4, "unbreakable\nx y"],
  ["first line\nsecond", 20, "first line\nsecond"],
])("%j in %d characters", (text, most, wrapped) => {
  expect(wrapWords(text, most)).toBe(wrapped);
});

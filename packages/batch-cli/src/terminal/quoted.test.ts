import { expect, test } from "vitest";
import { quotedOn } from "./quoted.ts";

test.each([
  ["rows.csv", "rows.csv", "rows.csv"],
  ["C:\\runs\\1", "'C:\\runs\\1'", "C:\\runs\\1"],
  ["my run", "'my run'", '"my run"'],
  ["it's", "'it'\\''s'", '"it\'s"'],
  ['5" pipe', "'5\" pipe'", '"5\\" pipe"'],
  ["C:\\my runs\\", "'C:\\my runs\\'", '"C:\\my runs\\\\"'],
  ["", "''", '""'],
])("%s is quoted for each shell", (text, posix, windows) => {
  expect([quotedOn("linux", text), quotedOn("win32", text)]).toEqual([posix, windows]);
});

import { expect, test } from "vitest";
import { printable, printableProblem, printableWhole } from "./printable.ts";

test.each([
  ["plain text", "Größe 5 – 漢字 🟠", "Größe 5 – 漢字 🟠"],
  ["an escape sequence", "a\u001b[31mred\u001b[0m", "a [31mred [0m"],
  ["a one-byte escape sequence", "a\u009b2Jb", "a 2Jb"],
  ["line breaks and tabs", "a\r\nb\tc", "a b c"],
  ["a bell and a backspace", "a\u0007\u0008b\u007F", "a b "],
  ["text turned around", "a\u202Eb\u2066c\u200Fd", "a b c d"],
  ["what cannot be seen", "a\u200Bb\uFEFFc\u00ADd", "a b c d"],
])("%s", (_, text, expected) => {
  expect(printable(text)).toBe(expected);
});

test("300 characters, and no more", () => {
  expect(printable("x".repeat(300))).toBe("x".repeat(300));
  expect(printable("x".repeat(301))).toBe(`${"x".repeat(300)}…`);
  expect(printable(`${"x".repeat(299)}🟠`)).toBe(`${"x".repeat(299)}…`);
});

test("what is wrong has room for what to do about it, and a path is whole", () => {
  const path = `/${"long/".repeat(300)}\u001b[31mfile.csv`;
  expect(printableProblem(`${path.slice(0, 500)}: gone. Bring it back.`)).toMatch(
    /Bring it back\.$/,
  );
  expect(printableProblem(path)).toHaveLength(1_001);
  expect(printableWhole(path)).toBe(path.replace("\u001b", " "));
});

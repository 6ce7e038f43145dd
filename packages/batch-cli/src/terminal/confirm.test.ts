import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { confirm } from "./confirm.ts";

const ioOf = (stdin: PassThrough, stderr: PassThrough) =>
  Object.assign(new EventEmitter(), { stdin, stderr });

test.each([
  ["Ctrl-D", "\u0004"],
  ["Ctrl-D behind a word", "y\u0004"],
  ["Ctrl-D before the question", "\0"],
])("%s is a no, though the terminal stays open", async (_, keys) => {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const stderr = Object.assign(new PassThrough(), { isTTY: true });
  stdin.write(keys);
  expect(await confirm("Go on?", ioOf(stdin, stderr))).toBe(false);
});

test("a question that is wider than the terminal is broken between words", async () => {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const stderr = Object.assign(new PassThrough(), { isTTY: false, columns: 40 });
  let said = "";
  stderr.on("data", (text) => (said += String(text)));
  stdin.end("y\n");
  const question = "create 1,234 rows of companies in portal 1000001, with about 13 requests?";
  expect(await confirm(question, ioOf(stdin, stderr))).toBe(true);
  expect(said).toBe(
    "create 1,234 rows of companies in\nportal 1000001, with about 13\nrequests? [y/N] ",
  );
});

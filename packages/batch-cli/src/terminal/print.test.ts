import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { print, printJson } from "./print.ts";

const HOSTILE = "a\u001b]52;c;aGk=\u0007b\u009b2J\u202Ec\u2028d\u{E0041}";

function collect(): { stream: PassThrough; read: () => string } {
  const stream = new PassThrough();
  return { stream, read: () => String(stream.read() ?? "") };
}

test("text for people: lines and tabs stay, nothing steers the terminal", () => {
  const { stream, read } = collect();
  print(stream, `one\ttwo\n${HOSTILE}\r\n`);
  expect(read()).toBe("one\ttwo\na ]52;c;aGk= b 2J c d  \n");
});

test("JSON: the same value, on one line that nothing steers the terminal with", () => {
  const { stream, read } = collect();
  printJson(stream, { text: HOSTILE });
  const line = read();
  expect(JSON.parse(line)).toEqual({ text: HOSTILE });
  expect(line).toBe(
    String.raw`{"text":"a\u001b]52;c;aGk=\u0007b\u009b2J\u202ec\u2028d\udb40\udc41"}` + "\n",
  );
});

/** These draw on a terminal, or hand over records as they are. */
const MAY_WRITE = ["terminal/print.ts", "terminal/open-sink.ts"];

test("nothing else in the command writes to a stream", async () => {
  const folder = join(import.meta.dirname, "..");
  const names = await readdir(folder, { recursive: true });
  const found: string[] = [];
  for (const name of names.map((one) => one.replaceAll("\\", "/"))) {
    if (!name.endsWith(".ts") || name.endsWith(".test.ts") || MAY_WRITE.includes(name)) continue;
    const text = await readFile(join(folder, name), "utf8");
    if (/\b(?:stdout|stderr)\??\.(?:write|end)\(|console\./.test(text)) found.push(name);
  }
  expect(found).toEqual([]);
});

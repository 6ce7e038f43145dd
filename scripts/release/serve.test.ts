import { expect, test } from "vitest";
import { serve } from "./serve.ts";

const serveCode = (code: string, timeout = 30_000) =>
  serve(process.execPath, ["--eval", code], { cwd: ".", timeout });
const goOn = "setInterval(() => {}, 1_000)";

test("a command serves until it is ended, and says how it ended", async () => {
  const onInterrupt = "process.on('SIGINT', () => process.exit(3))";
  const { firstLine, end } = await serveCode(`${onInterrupt}; console.log("here"); ${goOn}`);
  expect([firstLine, await end("SIGINT")]).toEqual(["here", 3]);
});

test.each([
  ["ends before it prints a line", "process.exit(1)", 30_000],
  ["prints no line", goOn, 50],
])("one that %s fails", async (_, code, timeout) => {
  await expect(serveCode(code, timeout)).rejects.toThrow("no line came in");
});

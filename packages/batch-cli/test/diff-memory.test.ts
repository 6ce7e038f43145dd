import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { aFolder } from "./temporary.ts";

const ROWS = 8_000;

test("what diff and apply hold does not grow with the rows", async () => {
  const script = fileURLToPath(new URL("memory/diff-and-apply.ts", import.meta.url));
  const args = ["--expose-gc", "--conditions=@x/source", script, await aFolder(), String(ROWS)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const ended = { code: 0, requests: ROWS / 100, growth: expect.any(Number) };
  const found = JSON.parse(stdout) as Record<"diff" | "apply", typeof ended>;
  expect(found).toEqual({ diff: ended, apply: ended });
  // A thousand characters of each row that came in between would be 6 MB, and 3 MB of each change.
  expect(found.diff.growth).toBeLessThan(2_000_000);
  expect(found.apply.growth).toBeLessThan(1_500_000);
});

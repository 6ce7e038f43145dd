import { execFile } from "node:child_process";
import process from "node:process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { COMMAND } from "./child.ts";

const LIMITS = ["--max-semi-space-size=8", "--max-old-space-size=512"];

/** The arguments that each Node was started with; one line more when it started itself again. */
async function startsOf(argv: readonly string[], options = ""): Promise<string[][]> {
  const tell = `data:text/javascript,console.error("started",JSON.stringify(process.execArgv))`;
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [`--import=${tell}`, COMMAND, ...argv],
    { env: { PATH: process.env["PATH"], NODE_OPTIONS: options } },
  );
  const lines = stderr.split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line.replace(/^started /, "")).slice(0, -1));
}

it(
  "gives a long command limits for its memory",
  { skip: process.platform === "win32" },
  async () => {
    expect(await startsOf(["upsert", "--help"])).toEqual([[], LIMITS]);
  },
);

it("starts a short command once", async () => {
  expect(await startsOf(["--version"])).toEqual([[]]);
  expect(await startsOf(["runs", "--help"])).toEqual([[]]);
});

it("leaves limits that the user set as they are", async () => {
  for (const own of ["--max-old-space-size=2000", "--max_old_space_size=2000"]) {
    expect(await startsOf(["check", "--help"], own)).toEqual([[]]);
  }
});

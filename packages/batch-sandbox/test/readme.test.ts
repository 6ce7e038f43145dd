import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { findChromium } from "../../../scripts/find-chromium.ts";
import { servePage } from "./serve-page.ts";

const example = (name: string) => new URL(`../examples/${name}.ts`, import.meta.url);
const statedIn = async (name: string) =>
  [...(await readFile(example(name), "utf8")).matchAll(/\/\/=> (.*)/g)].map(([, text]) => text);

const executablePath = findChromium();
if (executablePath === undefined) {
  process.stderr.write(
    "packages/batch-sandbox: the browser example is skipped, as there is no Chromium. Install it (apt-get install -y chromium), or name it in CHROMIUM_PATH.\n",
  );
}

test.each([
  ["../README.md", "in-a-test"],
  ["../README.md", "as-a-server"],
  ["../README.md", "in-a-browser"],
  ["../../../docs/sandbox.md", "kept-in-a-file"],
])("%s shows %s as it is", async (page, name) => {
  const text = await readFile(new URL(page, import.meta.url), "utf8");
  expect(text).toContain(`\`\`\`ts\n${await readFile(example(name), "utf8")}\`\`\``);
});

// A test file of its own, had it another name.
describe("in-a-test", async () => {
  await import("../examples/in-a-test.ts");
});

test.each(["as-a-server", "kept-in-a-file"])("%s prints what its comment says", async (name) => {
  const folder = await mkdtemp(join(tmpdir(), "readme-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const program = ["--conditions=@x/source", example(name).pathname];
  const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: folder });
  expect(stdout.trim().split("\n")).toEqual(await statedIn(name));
});

test.skipIf(executablePath === undefined)("in-a-browser prints what its comment says", async () => {
  const page = await servePage(example("in-a-browser").pathname);
  onTestFinished(() => page.close());
  // What msw let through would meet a proxy that is not there.
  const browser = await chromium.launch({
    executablePath: executablePath!,
    proxy: { server: "http://127.0.0.1:9", bypass: "127.0.0.1" },
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  onTestFinished(() => browser.close());
  const tab = await browser.newPage();
  const printed: string[] = [];
  tab.on("console", (message) => printed.push(message.text()));
  tab.on("pageerror", ({ message }) => printed.push(message));
  await tab.goto(page.url);
  // msw says there, too, what it does.
  const stated: unknown = expect.arrayContaining(await statedIn("in-a-browser"));
  await expect.poll(() => printed, { timeout: 30_000 }).toEqual(stated);
});

import assert from "node:assert/strict";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../../../scripts/find-chromium.ts";
import { run } from "../../../scripts/release/run.ts";

/** Builds the page in the folder with the Vite that is installed there, and returns the text that it shows in Chromium. */
export async function openPage(folder: string): Promise<string> {
  const executablePath = findChromium();
  assert.ok(executablePath, "There is no Chromium. Install it, or name it in CHROMIUM_PATH.");
  await run(process.execPath, ["node_modules/vite/bin/vite.js", "build"], { cwd: folder });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.route("http://consumer.test/**", (route) => {
      const path = new URL(route.request().url()).pathname;
      return route.fulfill({ path: join(folder, "dist", path === "/" ? "index.html" : path) });
    });
    await page.goto("http://consumer.test/");
    await page.waitForFunction("document.body.textContent.trim() !== ''");
    return (await page.textContent("body"))!.trim();
  } finally {
    await browser.close();
  }
}

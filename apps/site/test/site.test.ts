import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { findChromium } from "../../../scripts/find-chromium.ts";
import { findDeadLinks } from "../src/find-dead-links.ts";
import { KEYWORDS } from "../src/keywords.ts";
import { serve } from "../src/serve.ts";
import { openIndex } from "./open-index.ts";
import { SEARCHES } from "./searches.ts";

const own = join(import.meta.dirname, "..");
const dist = join(own, "dist");
const executablePath = findChromium();
if (executablePath === undefined) {
  process.stderr.write(
    "apps/site: the pages are not looked at, as there is no Chromium. Install it (apt-get install -y chromium), or name it in CHROMIUM_PATH.\n",
  );
}
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** One of each kind. */
const LOOKED_AT = [
  "index",
  "guides/start-library",
  "guides/first-import",
  "guides/unknown-outcomes",
  "reference/client/options",
  "reference/packages/batch-http",
  "reference/commands/upsert",
  "reference/api/batch-http",
  "about/comparison",
];

beforeAll(async () => {
  await promisify(execFile)(join(own, "node_modules/.bin/vitepress"), ["build"], { cwd: own });
});

test("every link leads to a page and to an anchor that is there; nothing is fetched from elsewhere", () => {
  expect(findDeadLinks(dist)).toEqual([]);
  expect(readFileSync(join(dist, "about/security.html"), "utf8")).toContain('<link rel="icon"');
});

test("everyday words find their page among the first three results", async () => {
  const search = await openIndex(dist);
  const keywords = Object.entries(KEYWORDS).flatMap(([page, words]) =>
    words.split(", ").map((word) => [word, page] as const),
  );
  const missed = [...SEARCHES, ...keywords].flatMap(([words, ...pages]) => {
    const found = search(words);
    return pages.some((page) => found.includes(page)) ? [] : [{ words, pages, found }];
  });
  expect(missed).toEqual([]);
});

describe.skipIf(executablePath === undefined)("in a browser", () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(dist);
    browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  async function aPage(width: number) {
    const page = await browser.newPage({
      viewport: { width, height: 800 },
      reducedMotion: "reduce",
    });
    onTestFinished(() => page.close());
    await page.addInitScript({ content: axe });
    const problems: string[] = [];
    page.on("pageerror", ({ message }) => problems.push(message));
    page.on("console", (said) => said.type() === "error" && problems.push(said.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith(site.url) && !request.url().startsWith("data:"))
        problems.push(`asks ${request.url()}`);
    });
    return { page, problems };
  }

  test.each([
    ["light", 1280],
    ["dark", 390],
  ] as const)("breaks no rule of axe, %s, %s pixels wide", async (colorScheme, width) => {
    const { page, problems } = await aPage(width);
    await page.emulateMedia({ colorScheme });
    for (const path of LOOKED_AT) {
      await page.goto(`${site.url}${path}.html`);
      // The switch of the theme has no name before the page is alive.
      await page.waitForFunction(`document.querySelector(".VPSwitchAppearance")?.title`);
      const violations = await page.evaluate(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`,
      );
      const isTooWide = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
      expect({ path, violations, isTooWide }).toEqual({ path, violations: [], isTooWide: false });
    }
    expect(problems).toEqual([]);
  });

  test("finds an option of a command, a function and a word of a guide", async () => {
    const { page, problems } = await aPage(1280);
    await page.goto(`${site.url}index.html`);
    for (const [word, found] of [
      ["upsert --all-or-none", "hubspot-batch upsert"],
      ["createBatchClient", "createBatchClient"],
      ["before-image", "Glossary"],
    ] as const) {
      await page.getByRole("button", { name: "Search" }).click();
      await page.getByRole("searchbox").fill(word);
      await page.locator(".results .result", { hasText: found }).first().waitFor();
      await page.keyboard.press("Escape");
    }
    await page.getByRole("button", { name: "Search" }).click();
    // A word of its title, and one of its keywords.
    await page.getByRole("searchbox").fill("tokens api key");
    const results = page.locator(".results .titles", { hasText: /^\s*#\s*Tokens\s*$/ });
    await results.first().waitFor();
    expect(await results.count()).toBe(1);
    // Below the title stands what was found, marked.
    await page.locator(".results .excerpt mark").first().waitFor();
    expect(problems).toEqual([]);
  });
});

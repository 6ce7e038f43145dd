// Writes pictures of every screen of the studio into docs/screens: light and dark, wide and narrow.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { findChromium } from "../../../scripts/find-chromium.ts";
import { sampleFile } from "./sample-file.ts";
import { smallPng } from "./small-png.ts";
import { startStudio } from "./start-studio.ts";

const FOLDER = fileURLToPath(new URL("../../../docs/screens/", import.meta.url));
const WIDTHS = { wide: 1280, narrow: 360 };
const THEMES = ["light", "dark"] as const;
const HEIGHT = 800;
/** What is further down is seen by whoever opens the studio. */
const TALLEST = 2_000;

const executablePath = findChromium();
if (executablePath === undefined)
  throw new Error("There is no Chromium. Install it (apt-get install -y chromium).");
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const studio = await startStudio();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({
    viewport: { width: WIDTHS.wide, height: HEIGHT },
    reducedMotion: "reduce",
    timezoneId: "UTC",
  });
  await page.goto(studio.address);
  await takeAll(page);
} finally {
  await browser.close();
  await studio.end();
}

async function takeAll(page: Page): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const link = (name: string | RegExp) =>
    page.getByRole("link", { name, exact: typeof name === "string" });
  const heading = (name: string | RegExp) =>
    page.getByRole("heading", { level: 1, name }).waitFor();
  async function choose(name: string, times: number): Promise<void> {
    await link("Import").click();
    await page.setInputFiles("input[type=file]", {
      name,
      mimeType: "text/csv",
      buffer: sampleFile(times),
    });
    await heading(name);
  }

  await heading("Which file");
  await page.getByText("no HubSpot account").waitFor();
  await take(page, "file");
  await link("Runs").click();
  await page.getByText("No run yet.").waitFor();
  await take(page, "empty");

  await choose("contacts.csv", 1);
  await take(page, "file-read");
  await link("Next: columns").click();
  await page.getByText(/columns will be written/).waitFor();
  await page.getByText(/What values become/).waitFor();
  await take(page, "columns");
  await link("Next: check").click();
  await heading(/can be sent/);
  await take(page, "check");
  await page
    .getByText(/^Correct /)
    .first()
    .click();
  await take(page, "check");
  await page
    .getByRole("button", { name: /^Correct line/ })
    .first()
    .click();
  await page.getByRole("dialog").getByRole("textbox").first().waitFor();
  await take(page, "check-line");
  await button("Close").click();

  await choose("customers.csv", 30);
  await link("Next: columns").click();
  await page.getByText(/columns will be written/).waitFor();
  await page.getByLabel("What to do").selectOption("create");
  await link("Next: check").click();
  await heading(/can be sent/);
  await button(/^Create [\d,]+ contacts$/).click();
  await page.locator(".grid i:not(.cell-open)").nth(24).waitFor();
  await button("Too many requests").click();
  await page.getByRole("button", { name: "Too many requests", pressed: true }).waitFor();
  await page.locator(".rates canvas").waitFor();
  studio.hold();
  await take(page, "progress");
  studio.goOn();
  await button("Too many requests").click();
  await page.getByText("Finished.", { exact: true }).waitFor({ timeout: 120_000 });
  await page.getByText(/The sandbox has/).waitFor();
  await take(page, "progress-end");

  await link("Rows").click();
  await page.locator(".body .result").first().waitFor();
  await take(page, "rows");
  await button(/^failed/).click();
  await page.locator(".body .result").first().getByText("failed").waitFor();
  await button(/^Open line/)
    .first()
    .click();
  await take(page, "row");
  await button("Close").click();

  await link("Progress").click();
  await link("Undo…").click();
  await page.getByLabel(/^I want to archive/).waitFor({ timeout: 60_000 });
  await take(page, "undo");

  await choose("customers.csv", 1);
  await link("Next: columns").click();
  await page.getByText(/columns will be written/).waitFor();
  await link("Next: check").click();
  await link("Next: preview").click();
  await page.getByText(/of \d+ rows compared/).waitFor();
  await take(page, "preview");
  await button(/^Write/).click();
  await page.getByText("Finished.", { exact: true }).waitFor();

  await link("Runs").click();
  await page.locator(".runs > li").nth(1).waitFor();
  for (const place of [0, 1]) await page.getByRole("checkbox").nth(place).check();
  await take(page, "runs");
  await link("Compare these two").click();
  await page.getByText("What became of each line").waitFor();
  await take(page, "compare");
  await link("Objects").click();
  await page.getByLabel("Find an object").waitFor();
  await take(page, "objects");
  await studio.end();
  await link("Runs").click();
  await page.getByRole("alert").getByText("does not answer").waitFor();
  await take(page, "error");
}

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  // The port of the sandbox, and how long all of it took, are others each time.
  await page.evaluate(`for (const all = document.createTreeWalker(document.body, 4); all.nextNode(); )
    all.currentNode.data = all.currentNode.data.replace(/127\\.0\\.0\\.1:\\d+/, "127.0.0.1:8787")
      .replace(/T09-\\d\\d-\\d\\d/, "T09-30-00").replace(/ 09:\\d\\d$/, " 09:30")`);
  for (const [size, width] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width, height: HEIGHT });
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.evaluate(
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
      );
      const isPanel = (await page.getByRole("dialog").count()) > 0;
      const whole = await page.evaluate<number>("document.documentElement.scrollHeight");
      const height = isPanel ? HEIGHT : Math.min(TALLEST, whole);
      const clip = { x: 0, y: 0, width, height };
      const picture = await page.screenshot({ fullPage: !isPanel, clip });
      writeFileSync(`${FOLDER}${name}-${size}-${colorScheme}.png`, smallPng(picture));
    }
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width: WIDTHS.wide, height: HEIGHT });
}

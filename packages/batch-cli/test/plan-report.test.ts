import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RowChange } from "@x/batch-import";
import type { PlanHeader } from "@x/batch-types";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { findChromium } from "../../../scripts/find-chromium.ts";
import { createPlanWriter } from "../src/plans/plan-writer.ts";
import { createReport } from "../src/plans/report/create-report.ts";
import { openTextFile } from "../src/plans/text-file.ts";
import { aFolder } from "./temporary.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const executablePath = findChromium();
if (executablePath === undefined) {
  process.stderr.write(
    "packages/batch-cli: the report is not looked at, as there is no Chromium. Install it (apt-get install -y chromium), or name it in CHROMIUM_PATH.\n",
  );
}

const PLAN: PlanHeader = {
  format: 1,
  objectType: "contacts",
  apiVersion: "2026-03",
  idProperty: "email",
  portalId: "1000001",
};

/** What a page must show as text, and never run. */
const HOSTILE = `</script><img src=x onerror="window.ran=1"><!--<script>'"&=1+1\u0000\u202Eabc`;

const ROWS: readonly RowChange[] = [
  {
    line: 2,
    change: {
      index: 0,
      status: "update",
      key: "ada@example.com",
      id: "512",
      changes: [
        { property: "city", from: "Paris", to: "London" },
        { property: "zip", from: "", to: " 1000" },
      ],
      kept: [{ property: "phone", from: "+4930123", to: "030 123", why: "rewritten" }],
    },
  },
  {
    line: 3,
    change: {
      index: 1,
      status: "create",
      key: "bob@example.com",
      changes: [{ property: "city", from: "", to: HOSTILE }],
    },
  },
  { line: 4, change: { index: 2, status: "unchanged", id: "7" } },
  {
    line: 5,
    change: {
      index: 3,
      status: "kept",
      key: "cy@example.com",
      kept: [{ property: "city", to: "Rome", why: "not-read" }],
    },
  },
  {
    line: 6,
    change: {
      index: 4,
      status: "refused",
      key: HOSTILE,
      errors: [{ category: "INVALID_RECORD", message: `email: expected one, got ${HOSTILE}` }],
    },
  },
];

const labels = (property: string, value: string) =>
  property === "zip" && value !== "" ? HOSTILE : undefined;

async function aReport(
  rows: Iterable<RowChange>,
  file = "people.csv",
  sheet?: string,
): Promise<string> {
  const folder = await aFolder();
  const writer = await createPlanWriter(folder, PLAN, { file, sheet, at: new Date(0) }, labels, {});
  for (const row of rows) await writer.add(row);
  await writer.finish();
  // A page that needs another file would not show.
  for (const name of ["changes.csv", "changes.jsonl", "left-out.jsonl", "plan.json"]) {
    await rm(join(folder, name));
  }
  return pathToFileURL(join(folder, "report.html")).href;
}

/** The words of the long key that a line break is in. */
const BROKEN_WORDS = `
  const key = [...document.querySelectorAll("h2 bdi")].find((it) => it.textContent.startsWith("maxi"));
  [...key.childNodes]
    .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    .flatMap((part) =>
      [...part.textContent.matchAll(/[a-z]+/g)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(part, index);
        range.setEnd(part, index + word.length);
        return range.getClientRects().length === 1 ? [] : [word];
      }),
    );
`;

const anUpdate = (index: number, key: string, from: string, to: string): RowChange => {
  const changes = [{ property: "city", from, to }];
  return {
    line: index + 2,
    change: { index, status: "update", key, id: `${index}`, changes, kept: [] },
  };
};

describe.skipIf(executablePath === undefined)("the report of a plan", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());

  /** Opens it; at the end of the test it has asked for nothing, and complained of nothing. */
  async function open(url: string, script?: string): Promise<Page> {
    const page = await browser.newPage();
    if (script !== undefined) await page.addInitScript({ content: script });
    const seen: string[] = [];
    page.on("request", (request) => seen.push(request.url()));
    page.on("pageerror", ({ message }) => seen.push(message));
    page.on("console", (message) => seen.push(message.text()));
    await page.goto(url);
    onTestFinished(async () => {
      expect(seen).toEqual([url]);
      await page.close();
    });
    return page;
  }
  const linesOf = async (page: Page): Promise<string[][]> =>
    (await page.locator("article").allInnerTexts()).map((text) =>
      text.split("\n").filter((line) => line.trim() !== ""),
    );

  test("shows each change with its old and new values; what comes from elsewhere is text", async () => {
    const page = await open(await aReport(ROWS, `<i>people"</i>.xlsx`, "<b>New"));
    expect(await linesOf(page)).toEqual([
      [
        "~",
        "ada@example.com",
        "Update · id 512 · line 2",
        "city",
        "Paris",
        "→",
        "London",
        "zip",
        "(none)",
        "→",
        `${HOSTILE} ( 1000)`,
        "phone",
        "+4930123",
        "030 123",
        "stays: HubSpot may have made its value out of this one",
      ],
      [
        "+",
        "bob@example.com",
        "Create · line 3",
        "email",
        "→",
        "bob@example.com",
        "city",
        "→",
        HOSTILE,
      ],
      [
        "?",
        "cy@example.com",
        "Left as it is · line 5",
        "city",
        "not known",
        "Rome",
        "stays: HubSpot's value could not be read",
      ],
      ["!", HOSTILE, "Would be refused · line 6", `email: expected one, got ${HOSTILE}`],
    ]);
    expect(await page.locator("header").innerText()).toContain(
      `contacts in portal 1000001, compared with <i>people"</i>.xlsx, sheet <b>New, on 1970-01-01 at 00:00 UTC.`,
    );
    expect(await page.locator(".standing").innerText()).toBe(
      "2 changes and 2 rows left out\n\n1 row unchanged",
    );
    expect(await page.evaluate("window.ran")).toBeUndefined();
  });

  test("shows changes of one kind, and those with a text", async () => {
    const page = await open(await aReport(ROWS));
    const keys = async () =>
      (await page.locator("h2").allInnerTexts()).map((key) => key.slice(0, 3));
    await page.getByRole("button", { name: "Update 1" }).click();
    expect(await keys()).toEqual(["ada"]);
    await page.getByRole("button", { name: "All 4" }).click();
    await page.getByRole("searchbox").fill("LONDON");
    await expect.poll(keys).toEqual(["ada"]);
    await page.getByRole("searchbox").fill("nowhere");
    await expect.poll(keys).toEqual([]);
    expect(await page.getByRole("status").innerText()).toBe("No change has this text.");
  });

  test("of 20,000 changes it shows the first, and finds each", async () => {
    const many = function* (): Generator<RowChange> {
      for (let index = 0; index < 20_000; index += 1) {
        const key = `person${index}@example.com`;
        yield anUpdate(index, key, `Town ${index}`, `City ${index}`);
      }
    };
    const page = await open(await aReport(many()));
    const status = page.getByRole("status");
    expect(await status.innerText()).toBe("The first 100 of 20,000 changes");
    await page.getByRole("button", { name: "Show 100 more" }).click();
    expect(await page.locator("article").count()).toBe(200);
    await page.getByRole("searchbox").fill("city 19999");
    await expect.poll(() => status.innerText()).toBe("1 change");
    expect(await linesOf(page)).toEqual([
      [
        "~",
        "person19999@example.com",
        "Update · id 19999 · line 20,001",
        "city",
        "Town 19999",
        "→",
        "City 19999",
      ],
    ]);
  });

  test("a long value is shown up to 200 characters, and whole when asked, also by keys", async () => {
    const long = `${"\u{1F600}".repeat(199)}ab${"c".repeat(800)} needle`;
    const page = await open(await aReport([anUpdate(0, "ada@example.com", "short", long)]));
    const value = page.locator("bdi.to");
    expect(await value.innerText()).toBe(`${"\u{1F600}".repeat(199)}a…`);
    const toggle = page.locator("button.all");
    expect(await toggle.innerText()).toBe("Show all 1,207 characters");
    await page.getByRole("searchbox").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await value.innerText()).toBe(long);
    expect(await toggle.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Enter");
    expect((await value.innerText()).length).toBe(400);
    // What a search finds is seen.
    await page.getByRole("searchbox").fill("NEEDLE");
    await expect.poll(() => value.innerText()).toBe(long);
  });

  test("is used by keys alone", async () => {
    const page = await open(await aReport(ROWS));
    const counted = () => page.getByRole("status").innerText();
    for (let press = 0; press < 4; press += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await counted()).toBe("1 row left out");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    expect(await counted()).toBe("1 change");
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Tab");
    await page.keyboard.type("nowhere");
    await expect.poll(counted).toBe("No change has this text.");
    await page.keyboard.press("Escape");
    await expect.poll(counted).toBe("1 change");
  });

  test.each([400, 1280])(
    "at %i px marks stand below each other, and words stay whole",
    async (width) => {
      const key =
        "maximiliana.von-hohenstein_wittelsbach@subsidiary.international-corporation.example.com";
      const rows = [...ROWS, anUpdate(5, key, "a".repeat(190), "https://example.com/".repeat(9))];
      const page = await open(await aReport(rows));
      await page.setViewportSize({ width, height: 800 });
      const marks = await page
        .locator("article .mark")
        .evaluateAll((all) =>
          all.map((one) => one.getBoundingClientRect()).map(({ x, width }) => `${x} ${width}`),
        );
      expect(new Set(marks).size).toBe(1);
      const broken = await page.evaluate(BROKEN_WORDS);
      expect(broken).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    },
  );

  test("a page that ends before the plan says so, and where the rest is", async () => {
    const path = join(await aFolder(), "report.html");
    const report = createReport(
      openTextFile(path),
      PLAN,
      { file: "people.csv", at: new Date(0) },
      labels,
      { rows: 3, text: Infinity },
    );
    for (const row of ROWS) if (row.change.status !== "unchanged") await report.add(row);
    const counts = {
      create: 1,
      update: 1,
      values: 2,
      unchanged: 1,
      kept: 1,
      refused: 1,
      merged: 0,
    };
    await report.finish(counts);
    await report.close();
    const page = await open(pathToFileURL(path).href);
    expect(await page.locator(".not-all").innerText()).toBe(
      "This page ends with line 5 of the file. 1 row left out comes later, and is not here. All changes are in changes.csv, all rows left out in left-out.jsonl, beside this page.",
    );
    expect(await page.getByRole("button").allInnerTexts()).toEqual([
      "All 3",
      "+ Create 1",
      "~ Update 1",
      "? Left as it is 1",
    ]);
  });

  test("on paper it is dark on white, and says what was chosen and what is cut", async () => {
    const page = await open(
      await aReport([...ROWS, anUpdate(5, "di@example.com", "a", "London ".repeat(40))]),
    );
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const colors = `[getComputedStyle(document.body).color, getComputedStyle(document.documentElement).backgroundColor]`;
    expect(await page.evaluate(colors)).toEqual(["rgb(29, 33, 38)", "rgb(255, 255, 255)"]);
    const shown = () =>
      page.evaluate(`
        [...document.querySelectorAll("button, input, .paper")]
          .filter((one) => one.checkVisibility())
          .map((one) => one.value || one.textContent);
      `);
    expect(await shown()).toEqual(["All 5", "280 characters in all"]);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("button", { name: "Update 2" }).click();
    await page.getByRole("searchbox").fill("london");
    await page.emulateMedia({ media: "print" });
    expect(await shown()).toEqual(["~ Update 2", "london", "280 characters in all"]);
  });

  test("what nobody sees is shown by its code; emoji and letters that are joined stay whole", async () => {
    const from = `\u{1F469}\u{1F3FD}\u200D\u{1F680} \u0645\u06CC\u200C\u062E ${"z".repeat(60)}`;
    const to = ` a\u200Bb\u200D\u00A0\u202Egnp.exe\uD800\tc\r\nd  `;
    const page = await open(await aReport([anUpdate(0, "ada@example.com", from, to)]));
    const signs = (name: string) =>
      page.evaluate(`
        [...document.querySelectorAll("bdi.${name} .sign")].map(
          (one) => getComputedStyle(one, "::before").content,
        );
      `);
    expect(await signs("from")).toEqual([]);
    expect(await signs("to")).toEqual(
      ["·", "U+200B", "U+200D", "U+00A0", "U+202E", "U+D800", "U+0009", "U+000D", "··"].map(
        (text) => `"${text}"`,
      ),
    );
    expect(await page.locator("bdi.to").textContent()).toBe(to);
    // What follows is read from left to right.
    const places = await page.evaluate(`
      const text = document.querySelector(".sign[data-shown='U+202E']").nextSibling;
      [0, 1, 2].map((start) => {
        const range = document.createRange();
        range.setStart(text, start);
        range.setEnd(text, start + 1);
        return range.getBoundingClientRect().x;
      });
    `);
    expect(places).toEqual((places as number[]).toSorted((one, other) => one - other));
  });

  test("a plan without a change has nothing to search", async () => {
    const page = await open(await aReport(ROWS.slice(2, 3)));
    expect(await page.locator("main").innerText()).toBe("Nothing is to change.\n\n1 row unchanged");
    expect(await page.getByRole("searchbox").isVisible()).toBe(false);
  });

  test.each(["light", "dark"] as const)("breaks no rule of axe, %s", async (colorScheme) => {
    const long = "long ".repeat(100);
    const page = await open(await aReport([...ROWS, anUpdate(5, "a", long, long)]), axe);
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate<{ violations: unknown[] }>("axe.run()");
    expect(violations).toEqual([]);
  });
});

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RowChange } from "@x/batch-import";
import type { PlanHeader } from "@x/batch-types";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { findChromium } from "../../../scripts/find-chromium.ts";
import { createPlanWriter } from "../src/plans/plan-writer.ts";
import { aFolder } from "./temporary.ts";

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
const HOSTILE = `</script><img src=x onerror="window.ran=1"><!--<script>'"&\u202Eabc`;

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

async function aReport(rows: Iterable<RowChange>, file = "people.csv"): Promise<string> {
  const folder = await aFolder();
  const writer = await createPlanWriter(folder, PLAN, { file, at: new Date(0) }, {});
  for (const row of rows) await writer.add(row);
  await writer.finish();
  // A page that needs another file would not show.
  for (const name of ["changes.csv", "changes.jsonl", "left-out.jsonl", "plan.json"]) {
    await rm(join(folder, name));
  }
  return pathToFileURL(join(folder, "report.html")).href;
}

describe.skipIf(executablePath === undefined)("the report of a plan", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());

  /** Opens it; at the end of the test it has asked for nothing, and complained of nothing. */
  async function open(url: string): Promise<Page> {
    const page = await browser.newPage();
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
    const page = await open(await aReport(ROWS, `<i>people"</i>.csv`));
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
        " 1000",
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
        "Cannot be told · line 5",
        "city",
        "not known",
        "Rome",
        "stays: HubSpot's value could not be read",
      ],
      ["!", HOSTILE, "Would be refused · line 6", `email: expected one, got ${HOSTILE}`],
    ]);
    expect(await page.locator("header").innerText()).toContain(
      `contacts in portal 1000001, compared with <i>people"</i>.csv on 1970-01-01 at 00:00 UTC.`,
    );
    expect(await page.locator(".standing").innerText()).toBe("4 changes\n\n1 row unchanged");
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
        const changes = [{ property: "city", from: `Town ${index}`, to: `City ${index}` }];
        const key = `person${index}@example.com`;
        yield {
          line: index + 2,
          change: { index, status: "update", key, id: `${index}`, changes, kept: [] },
        };
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
});

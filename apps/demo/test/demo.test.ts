import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { type Browser, chromium, type Page, type Request } from "playwright-core";
import { createServer, preview, type PreviewServer } from "vite";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { findChromium } from "../../../scripts/find-chromium.ts";
import { recordHosts } from "./record-hosts.ts";

const executablePath = findChromium();
if (executablePath === undefined) {
  process.stderr.write(
    "apps/demo: skipped, as there is no Chromium. Install it (apt-get install -y chromium), or name it in CHROMIUM_PATH.\n",
  );
}

const HEADER = ["Email", "First name", "lifecyclestage", "closedate", "Shoe size"];
const ROWS = {
  good: ["grace@example.com", "Grace", "lead", "2024-03-01", "38"],
  exists: ["Ben.Larsen@example.com", 'Ben "Benny", Larsen', "lead", "", "44"],
  badEmail: ["no-at-sign.example.com", "Nora", "lead", "", ""],
  badOption: ["olga@example.com", "Olga\non two lines", "prospect", "", "39"],
  badDate: ["dan@example.com", "=Dan", "lead", "31/12/2024", "41"],
  goodToo: ["zoe@example.com", "Zoë <b>", "customer", "", "37"],
};
const CSV = Papa.unparse([HEADER, ...Object.values(ROWS)]);

/** Each with what the page says of it. */
const NO_TABLES: readonly [string, string | Uint8Array, string, string][] = [
  ["photo.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "image/png", "not UTF-8 text"],
  ["empty.csv", "", "text/csv", "empty; expected a header and rows"],
  ["latin.csv", new Uint8Array([0x61, 0x0a, 0xeb]), "text/csv", "line 2, column 1: not UTF-8 text"],
  [
    "ragged.csv",
    "email,city\na@b.co,Rome\nx@y.co",
    "text/csv",
    "line 3: 1 cell, and the header has 2",
  ],
  ["quote.csv", 'email,city\n"a@b.co,Rome\n', "text/csv", "line 2, column 1: a quote is opened"],
];

const configFile = new URL("../vite.config.ts", import.meta.url).pathname;
if (!existsSync(new URL("../dist/index.html", import.meta.url))) {
  throw new Error(
    "These tests open the built page; build it first (`pnpm test` at the root does).",
  );
}

describe.skipIf(executablePath === undefined)("the page", () => {
  let served: PreviewServer;
  let browser: Browser;
  let proxy: Awaited<ReturnType<typeof recordHosts>>;
  let page: Page;
  const complaints: string[] = [];
  const elsewhere: Request[] = [];

  beforeAll(async () => {
    served = await preview({
      configFile,
      logLevel: "error",
      preview: { host: "127.0.0.1", port: 0, open: false },
    });
    proxy = await recordHosts();
    browser = await chromium.launch({
      executablePath: executablePath!,
      proxy: { server: proxy.url, bypass: "127.0.0.1" },
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    proxy?.close();
    await served?.close();
  });

  beforeEach(async () => {
    complaints.length = 0;
    elsewhere.length = 0;
    page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    page.on("request", (request) => {
      if (new URL(request.url()).hostname !== "127.0.0.1") elsewhere.push(request);
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    return () => page.close();
  });

  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const link = (name: string | RegExp) => page.getByRole("link", { name });

  async function open(query = "", server: Pick<PreviewServer, "resolvedUrls"> = served) {
    await page.goto(`${server.resolvedUrls!.local[0]!}${query}`);
    await button("Reset the sandbox").waitFor();
  }

  async function drop(name: string, content: string | Uint8Array, type = "text/csv") {
    const bytes = [...Buffer.from(content)];
    const transfer = await page.evaluateHandle(
      ({ name, bytes, type }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
        return transfer;
      },
      { name, bytes, type },
    );
    await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  }

  /** From the file to its columns, with records to be created. */
  async function toColumns() {
    await link("Next: columns").click();
    await page.getByRole("columnheader", { name: "Property in HubSpot" }).waitFor();
    await page.getByLabel("What to do").selectOption("create");
  }

  /** From the columns to the end of the run. */
  async function runToTheEnd() {
    await link("Next: check").click();
    await page.getByRole("heading", { level: 1, name: /can be sent/ }).waitFor();
    const preview = link("Next: preview");
    if ((await preview.count()) > 0) await preview.click();
    const write = button(/^(Create|Update|Write|Archive) [\d,]+ /);
    await write.waitFor();
    const tick = page.getByLabel(/^I want to/);
    if ((await tick.count()) > 0) await tick.check();
    await write.click();
    await page.locator(".state", { hasText: "Finished." }).waitFor();
  }

  /** Every row shown, as line, status, cells, and id or reason. */
  async function outcomes() {
    const rows = page.locator(".body .result");
    await rows.first().waitFor();
    return rows.evaluateAll((found) =>
      found.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
    );
  }

  test.each([
    ["with trace ids in rows of success", ""],
    ["without", '?quirks={"traceIdEcho":false}'],
  ])("says what became of every row, and gives back the failed ones, %s", async (_, query) => {
    await open(query);
    await drop("people.csv", CSV);
    await expectText(page, "6 rows, 5 columns");
    await toColumns();
    expect(await page.getByLabel("Property of Email").inputValue()).toBe("email");
    expect(await page.getByLabel("Property of Shoe size").inputValue()).toBe("");
    await expectText(page, "4 of 5 columns will be written. Not written: Shoe size.");

    await runToTheEnd();
    await expectText(page, "6 of 6 rows");
    await expectText(
      page,
      "The sandbox has 2 of the 2 contacts that this run says it created, and no others that were created since it began.",
    );
    await link("See every row").click();
    await button("all 6").waitFor();
    await button("created 2").waitFor();
    await button("failed 4").click();
    await button("Download 4 rows").waitFor();

    expect((await outcomes()).map(([line, status, , reason]) => [line, status, reason])).toEqual([
      ["3", "failed", expect.stringMatching(/^Contact already exists.*\(CONFLICT\)$/)],
      ["4", "failed", expect.stringMatching(/no-at-sign\.example\.com.*\(INVALID_EMAIL, email\)$/)],
      [
        "5",
        "failed",
        expect.stringMatching(/^lifecyclestage: expected one of "subscriber", "lead",/),
      ],
      [
        "7",
        "failed",
        expect.stringMatching(
          /^closedate: .* got "31\/12\/2024": the day can only be 2024-12-31; /,
        ),
      ],
    ]);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      button("Download 4 rows").click(),
    ]);
    expect(download.suggestedFilename()).toBe("people.failed.csv");
    const { data } = Papa.parse<string[]>(await readFile(await download.path(), "utf8"), {
      skipEmptyLines: true,
    });
    expect(data[0]).toEqual([...HEADER, "hs_line", "hs_status", "hs_id", "hs_error"]);
    expect(data.slice(1).map((cells) => cells.slice(0, HEADER.length))).toEqual([
      ROWS.exists,
      ROWS.badEmail,
      ROWS.badOption,
      ROWS.badDate,
    ]);
    expect(data.slice(1).map(([, , , , , line, status]) => [line, status])).toEqual([
      ["3", "failed"],
      ["4", "failed"],
      ["5", "failed"],
      ["7", "failed"],
    ]);

    expect(complaints.filter((text) => !text.includes("status of 4"))).toEqual([]);
  });

  test("sends nothing to any other host", async () => {
    await open();
    await button("Companies").click();
    await toColumns();
    await runToTheEnd();
    const asked = elsewhere.map((request) => new URL(request.url()));
    expect(new Set(asked.map(({ origin }) => origin))).toEqual(new Set(["https://api.hubapi.com"]));
    // The first contacts, and 146 companies in two batches.
    const writes = asked.filter(({ pathname }) => pathname.endsWith("/batch/create"));
    expect(writes.map(({ pathname }) => pathname.split("/").at(-3))).toEqual([
      "contacts",
      "companies",
      "companies",
    ]);
    for (const request of elsewhere) {
      expect((await request.response())?.fromServiceWorker()).toBe(true);
    }

    // With msw out of the way, the worker holds back what would leave.
    const refused = await page.evaluate(async () => {
      const { serviceWorker } = navigator;
      const closed = new Promise((resolve) =>
        serviceWorker.addEventListener("message", ({ data }: MessageEvent<{ type: string }>) => {
          if (data.type === "CLIENT_CLOSED") resolve(data);
        }),
      );
      serviceWorker.controller!.postMessage("CLIENT_CLOSE", []);
      await closed;
      return fetch("https://api.hubapi.com/crm", { mode: "no-cors" }).then(
        () => "answered",
        () => "refused",
      );
    });
    expect(refused).toBe("refused");
    expect(proxy.hosts.filter((host) => !isChromiumsOwn(host))).toEqual([]);
  });

  test("writes again what it wrote before, once the file names the record ids", async () => {
    await open();
    await drop("people.csv", CSV);
    await toColumns();
    await runToTheEnd();
    await link("See every row").click();
    await button("created 2").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      button("Download 2 rows").click(),
    ]);
    await link("Import studio").click();
    // The page takes files once its title has the focus.
    await page.locator("h1:focus", { hasText: "Which file do you want to import?" }).waitFor();
    await drop("created.csv", await readFile(await download.path()));
    await toColumns();
    await page.getByLabel("What to do").selectOption("archive");
    await runToTheEnd();
    await page.locator(".counts", { hasText: "archived 2" }).waitFor();
  });

  test("refuses what is no table in plain words", async () => {
    await open();
    for (const [name, content, type, message] of NO_TABLES) {
      await drop(name, content, type);
      await page.getByRole("heading", { name, level: 1 }).waitFor();
      await expectText(page, message);
      expect(await link("Next: columns").count()).toBe(0);
    }
    expect(complaints).toEqual([]);
  });

  test("asks for what a job needs before it can run", async () => {
    await open();
    await button("Companies").click();
    await toColumns();
    await page.getByLabel("What to do").selectOption("upsert");
    await expectText(page, "an upsert needs the unique property");
    expect(await button("Next: check").isDisabled()).toBe(true);
    await page.getByLabel("Property of domain").fill("Domain!");
    await expectText(page, '"Domain!" is not a property name');
    await page.getByLabel("What to do").selectOption("archive");
    await expectText(page, "no column holds the record id");
  });

  test("is there module by module, too, for those who work on it", async () => {
    const vite = await createServer({
      configFile,
      // Apart from that of a page somebody is working on.
      cacheDir: "node_modules/.vite-test",
      logLevel: "error",
      // Nobody edits the page meanwhile; and a reload would take its sandbox away.
      server: { host: "127.0.0.1", port: 0, open: false, hmr: false, watch: null },
    });
    onTestFinished(() => vite.close());
    await vite.listen();
    await open("", vite);
    await drop("people.csv", CSV);
    await toColumns();
    await runToTheEnd();
    await page.locator(".counts", { hasText: "created 2" }).waitFor();
    expect(complaints.filter((text) => !text.includes("status of 4"))).toEqual([]);
  });
});

/** Chromium asks for updates and sign-in whatever the flags; the page's own requests are looked at one by one. */
function isChromiumsOwn(host: string): boolean {
  return /\.(google|googleapis|gvt1)\.com(:\d+)?$/.test(host);
}

async function expectText(page: Page, text: string): Promise<void> {
  await page.locator("#page", { hasText: text }).waitFor();
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { findChromium } from "../../../../scripts/find-chromium.ts";
import type { Context } from "../engine/bench.ts";
import { commandPath } from "../engine/command-path.ts";
import { folder } from "../engine/folder.ts";
import { people, writeCsv } from "../rows/people.ts";

const ROWS = 200_000;
/** Long enough for the slowest machine: what is measured is what the page does meanwhile. */
const PATIENCE = 600_000;
/** Without a screen there is nothing to wait for: frames are drawn by the CPU, 60 times a second at most. */
const FLAGS = ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"];

/** A studio with its page in a browser. */
export interface Studio {
  readonly browser: Browser;
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly server: ChildProcess;
  readonly rows: number;
  readonly file: string;
  readonly script: number;
}
/** Starts a studio that writes to the server at `url`, and opens its page. */
export async function openStudio({ url, rows }: Context): Promise<Studio> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("There is no Chromium.");
  const file = join(folder, "people.csv");
  const count = rows(ROWS);
  await writeCsv(file, people(count));
  const argv = [commandPath, "studio", "--no-open", "--json", "--base-url", url];
  const server = spawn(process.execPath, argv, {
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, HOME: folder, HUBSPOT_ACCESS_TOKEN: "bench" },
  });
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const [text] = (await once(server.stdout, "data")) as [Buffer];
  const { url: address } = JSON.parse(text.toString()) as { url: string };
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(PATIENCE);
  const scripts: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  await page.goto(address);
  await page.getByRole("heading", { name: "Which file do you want to import?" }).waitFor();
  const script = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0) / 1_000;
  return { browser, page, devtools, server, rows: count, file, script };
}

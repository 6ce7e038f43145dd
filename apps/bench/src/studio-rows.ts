import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { findChromium } from "../../../scripts/find-chromium.ts";
import { commandPath } from "./command-path.ts";
import { startSandbox } from "./start-sandbox.ts";

const ROWS = 200_000;
/** What the studio is to stay below. */
const LIMITS = { task: 200, framesPerSecond: 50, heap: 150, server: 250, script: 120 };
const SCROLL_MILLISECONDS = 5_000;
/** Long enough for the slowest machine: what is measured is what the page does meanwhile. */
const PATIENCE = 600_000;

/** Without a screen there is nothing to wait for: frames are drawn by the CPU, 60 times a second at most. */
const FLAGS = ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"];
/** Of a trace, those that have the tasks of a page. */
const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"];

/** What a page and its server take for a large file, from the drop to a search in all rows. */
export async function studioRows(url: string): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.log("\nhubspot-batch studio: not measured, as there is no Chromium.");
    return;
  }
  console.log(`\nhubspot-batch studio, ${ROWS} rows of 8 columns; chromium ${FLAGS.join(" ")}`);
  const folder = mkdtempSync(join(tmpdir(), "hubspot-batch-studio-bench-"));
  const file = join(folder, "people.csv");
  await writeCsv(file);
  const server = spawn(
    process.execPath,
    [commandPath, "studio", "--no-open", "--json", "--base-url", url],
    {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, HOME: folder, HUBSPOT_ACCESS_TOKEN: "bench" },
    },
  );
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const [text] = (await once(server.stdout, "data")) as [Buffer];
    const { url: address } = JSON.parse(text.toString()) as { url: string };
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(PATIENCE);
    await measure(browser, page, server, address, file);
  } finally {
    await browser.close();
    server.kill("SIGINT");
    await once(server, "exit");
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  browser: Browser,
  page: Page,
  server: ChildProcess,
  address: string,
  file: string,
): Promise<void> {
  const scripts: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const click = (role: "button" | "link", name: string | RegExp) =>
    page.getByRole(role, { name }).click();
  const heading = (name: string | RegExp) =>
    page.getByRole("heading", { level: 1, name }).waitFor();

  async function phase(title: string, work: () => Promise<unknown>): Promise<void> {
    const [begun, before] = [performance.now(), cpuOf(server)];
    await browser.startTracing(page, { categories: ["-*", ...CATEGORIES] });
    const found = await work();
    const seconds = (performance.now() - begun) / 1_000;
    const { longest, cpu } = tasksOf(await browser.stopTracing());
    console.log(
      [
        `  ${title}: ${seconds.toFixed(1)} s`,
        `longest task ${longest.took.toFixed(0)} ms${over(longest.took, LIMITS.task)}, of CPU at most ${longest.worked.toFixed(0)} ms`,
        ...(typeof found === "string" ? [found] : []),
        await memoryText(devtools, server),
        `CPU: page ${cpu.toFixed(1)} s, server ${(cpuOf(server) - before).toFixed(1)} s`,
        `load ${loadavg()[0]!.toFixed(0)}`,
      ].join(" · "),
    );
  }

  await page.goto(address);
  await heading("Which file do you want to import?");
  const first = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0) / 1_000;
  console.log(`  first load: ${first.toFixed(1)} KB of script${over(first, LIMITS.script)}`);
  // What the machine can do beside its other work.
  await phase("nothing", () => scroll(page, "body", 0));
  await phase("file", async () => {
    await page.setInputFiles("input[type=file]", file);
    await click("link", "Next: columns");
  });
  await phase("columns", async () => {
    await page.getByText("8 of 8 columns will be written.").waitFor();
    await page.getByLabel("What to do").selectOption("upsert");
    await click("link", "Next: check");
  });
  await phase("check", async () => {
    await heading(/can be sent$/);
    await click("link", "Next: preview");
  });
  await phase("preview of 5,000 rows", async () => {
    for (let part = 1; part <= 5; part += 1) {
      await click("button", /^Compare the (first|next) 1,000 rows/);
      await page.getByText(`${part},000 of`).waitFor();
    }
    await page.getByRole("button", { name: /^Write [\d,]+ contacts$/ }).waitFor();
  });
  await phase("scroll in the preview", () => scroll(page, ".body", 20));
  await phase("run", async () => {
    await click("button", /^Write [\d,]+ contacts$/);
    await page.locator(".state", { hasText: "Finished." }).waitFor();
  });
  await phase("rows", async () => {
    await click("link", "See every row");
    await page.getByRole("button", { name: "Open line 2", exact: true }).waitFor();
  });
  await phase("scroll, row by row", () => scroll(page, ".body", 20));
  await phase("scroll through all", () => scroll(page, ".body", Infinity));
  await phase("search", async () => {
    await page.getByLabel("Search in all cells and reasons").fill(`person${ROWS - 1}@`);
    await page.getByRole("button", { name: "Download 1 row" }).waitFor();
  });
  await phase("sort by status", async () => {
    await page.getByLabel("Search in all cells and reasons").fill("");
    await click("button", "Status");
    await page.getByRole("button", { name: "Open line 2", exact: true }).waitFor();
  });
}

/** Of the page. */
declare function requestAnimationFrame(next: () => void): void;

/** @param pixels A frame; Infinity goes from the first row to the last. */
async function scroll(page: Page, what: string, pixels: number): Promise<string> {
  const { frames, worst } = await page.locator(what).evaluate(
    (body, { milliseconds, pixels }) =>
      new Promise<{ frames: number; worst: number }>((resolve) => {
        const begun = performance.now();
        const end = body.scrollHeight - body.clientHeight;
        body.scrollTop = 0;
        let [frames, worst, before] = [0, 0, begun];
        requestAnimationFrame(function next() {
          const now = performance.now();
          worst = Math.max(worst, now - before);
          before = now;
          if (now - begun >= milliseconds) {
            resolve({ frames: (frames * 1_000) / (now - begun), worst });
            return;
          }
          frames += 1;
          body.scrollTop =
            pixels === Infinity ? (end * (now - begun)) / milliseconds : body.scrollTop + pixels;
          requestAnimationFrame(next);
        });
      }),
    { milliseconds: SCROLL_MILLISECONDS, pixels },
  );
  const isMissed = frames < LIMITS.framesPerSecond ? ` (expected ${LIMITS.framesPerSecond})` : "";
  return `${frames.toFixed(0)} frames a second${isMissed}, the longest ${worst.toFixed(0)} ms`;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds, as `tdur`, which is of CPU. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

interface Tasks {
  /** In milliseconds: of time, in which others may work, and of CPU. */
  readonly longest: { readonly took: number; readonly worked: number };
  /** Seconds, of all tasks. */
  readonly cpu: number;
}

/** The tasks of the page's main thread. */
function tasksOf(trace: Buffer): Tasks {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const pages = new Set(
    traceEvents
      .filter(({ args, name }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(thread),
  );
  let [took, worked, all] = [0, 0, 0];
  for (const event of traceEvents) {
    if (event.name !== "RunTask" || !pages.has(thread(event))) continue;
    took = Math.max(took, (event.dur ?? 0) / 1_000);
    worked = Math.max(worked, (event.tdur ?? 0) / 1_000);
    all += (event.tdur ?? 0) / 1e6;
  }
  return { longest: { took, worked }, cpu: all };
}

async function memoryText(devtools: CDPSession, { pid }: ChildProcess): Promise<string> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  const used = metrics.find(({ name }) => name === "JSHeapUsedSize")!.value / 1e6;
  const status = process.platform === "linux" ? readFileSync(`/proc/${pid}/status`, "utf8") : "";
  const kilobytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s*(\\d+)`, "m").exec(status)?.[1] ?? Number.NaN) / 1_000;
  const [now, peak] = [kilobytes("VmRSS"), kilobytes("VmHWM")];
  return `page ${used.toFixed(0)} MB${over(used, LIMITS.heap)} · server ${now.toFixed(0)} MB, peak so far ${peak.toFixed(0)} MB${over(peak, LIMITS.server)}`;
}

/** Seconds, in which others may work, too. */
function cpuOf({ pid }: ChildProcess): number {
  if (process.platform !== "linux") return Number.NaN;
  // The name of the program, in brackets, may hold blanks.
  const [, ...fields] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
  const [user, system] = fields.slice(10, 12).map(Number) as [number, number];
  return (user + system) / 100;
}

function over(value: number, limit: number): string {
  return value > limit ? ` (limit ${limit})` : "";
}

async function writeCsv(path: string): Promise<void> {
  const file = await open(path, "w");
  let text = "email,firstname,lastname,city,country,phone,jobtitle,company\n";
  for (let row = 0; row < ROWS; row += 1) {
    text += `person${row}@example.com,Person,Number ${row},"Saint Paul, MN",United States,+1 555-0100,Maker,Company ${row}\n`;
    if (row % 10_000 === 0) {
      await file.appendFile(text);
      text = "";
    }
  }
  await file.appendFile(text);
  await file.close();
}

if (import.meta.main) {
  const sandbox = await startSandbox();
  try {
    await studioRows(sandbox.url);
  } finally {
    sandbox.stop();
  }
}

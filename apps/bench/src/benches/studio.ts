import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { findChromium } from "../../../../scripts/find-chromium.ts";
import type { Bench, Context, Figures } from "../engine/bench.ts";
import { commandPath } from "../engine/command-path.ts";
import { folder } from "../engine/folder.ts";
import { people, writeCsv } from "../rows/people.ts";

const ROWS = 200_000;
const SCROLL_MILLISECONDS = 5_000;
/** Long enough for the slowest machine: what is measured is what the page does meanwhile. */
const PATIENCE = 600_000;

/** Without a screen there is nothing to wait for: frames are drawn by the CPU, 60 times a second at most. */
const FLAGS = ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"];
/** Of a trace, those that have the tasks of a page. */
const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"];

const [TASK, SECONDS, FRAMES, LONGEST] = [
  "ms, the longest task of the page",
  "seconds",
  "frames a second",
  "ms, the longest frame",
];
const [HEAP, SERVER, SCRIPT] = [
  "MB of the page",
  "MB of the server, at most so far",
  "KB of script",
];

interface Studio {
  readonly browser: Browser;
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly server: ChildProcess;
  readonly rows: number;
  readonly file: string;
  readonly script: number;
}
let studio: Promise<Studio> | undefined;

async function open({ url, rows }: Context): Promise<Studio> {
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
  await heading(page, "Which file do you want to import?");
  const script = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0) / 1_000;
  return { browser, page, devtools, server, rows: count, file, script };
}

type Work = (studio: Studio) => Promise<Figures | void>;

/** One thing that a user does, in the page of the thing before. */
function phase(work: Work) {
  return async (context: Context): Promise<Figures> => {
    const opened = await (studio ??= open(context));
    const { browser, page, devtools, server, script } = opened;
    await browser.startTracing(page, { categories: ["-*", ...CATEGORIES] });
    const at = performance.now();
    const found = await work(opened);
    const seconds = (performance.now() - at) / 1_000;
    const task = longestTask(await browser.stopTracing());
    return {
      ...(await memoryOf(devtools, server)),
      [SECONDS]: seconds,
      [TASK]: task,
      [SCRIPT]: script,
      ...found,
    };
  };
}

const click = (page: Page, role: "button" | "link", name: string | RegExp) =>
  page.getByRole(role, { name }).click();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name }).waitFor();
const openLine2 = ({ page }: Studio) =>
  page.getByRole("button", { name: "Open line 2", exact: true }).waitFor();

const PHASES: Readonly<Record<string, Work>> = {
  // What the machine can do beside its other work.
  nothing: ({ page }) => scroll(page, "body", 0),
  async file({ page, file }) {
    await page.setInputFiles("input[type=file]", file);
    await click(page, "link", "Next: columns");
  },
  async columns({ page }) {
    await page.getByText("8 of 8 columns will be written.").waitFor();
    await page.getByLabel("What to do").selectOption("upsert");
    await click(page, "link", "Next: check");
  },
  async check({ page }) {
    await heading(page, /can be sent$/);
    await click(page, "link", "Next: preview");
  },
  async "preview of 5,000 rows"({ page }) {
    for (let part = 1; part <= 5; part += 1) {
      await click(page, "button", /^Compare the (first|next) 1,000 rows/);
      await page.getByText(`${part},000 of`).waitFor();
    }
    await page.getByRole("button", { name: /^Write [\d,]+ contacts$/ }).waitFor();
  },
  "scroll in the preview": ({ page }) => scroll(page, ".body", 20),
  async run({ page }) {
    await click(page, "button", /^Write [\d,]+ contacts$/);
    await page.locator(".state", { hasText: "Finished." }).waitFor();
  },
  async rows(opened) {
    await click(opened.page, "link", "See every row");
    await openLine2(opened);
  },
  "scroll, row by row": ({ page }) => scroll(page, ".body", 20),
  "scroll through all": ({ page }) => scroll(page, ".body", Infinity),
  async search({ page, rows }) {
    await page.getByLabel("Search in all cells and reasons").fill(`person${rows - 1}@`);
    await page.getByRole("button", { name: "Download 1 row" }).waitFor();
  },
  async "sort by status"(opened) {
    const { page } = opened;
    await page.getByLabel("Search in all cells and reasons").fill("");
    await click(page, "button", "Status");
    await openLine2(opened);
  },
};
const names = Object.keys(PHASES);
const scrolls = names.filter((name) => name.startsWith("scroll"));

export const bench: Bench = {
  title: "The studio with 200,000 rows",
  how: "A file of 8 columns, from the drop to a search in all rows, in a Chromium that draws by the CPU, 60 times a second at most. The first line is what the machine can do with nothing to draw.",
  process: "bench",
  server: "sandbox",
  columns: {
    [TASK]: 0,
    [SECONDS]: 1,
    [FRAMES]: 0,
    [LONGEST]: 0,
    [HEAP]: 0,
    [SERVER]: 0,
    [SCRIPT]: 1,
  },
  cases: Object.fromEntries(names.map((name) => [name, phase(PHASES[name]!)])),
  targets: [
    {
      what: "the longest task",
      value: (median) => Math.max(...names.map((name) => median(name, TASK))),
      unit: "ms",
      atMost: 200,
    },
    {
      what: "frames while scrolling",
      value: (median) => Math.min(...scrolls.map((name) => median(name, FRAMES))),
      unit: "a second",
      atLeast: 50,
    },
    {
      what: "memory of the page",
      value: (median) => Math.max(...names.map((name) => median(name, HEAP))),
      unit: "MB",
      atMost: 150,
    },
    {
      what: "memory of the server",
      value: (median) => Math.max(...names.map((name) => median(name, SERVER))),
      unit: "MB",
      atMost: 250,
    },
    {
      what: "script of the first load",
      value: (median) => median("nothing", SCRIPT),
      unit: "KB",
      atMost: 120,
    },
  ],
  async end() {
    if (studio === undefined) return;
    const { browser, server } = await studio;
    await browser.close();
    server.kill("SIGINT");
    await once(server, "exit");
  },
};

/** Of the page. */
declare function requestAnimationFrame(next: () => void): void;

/** @param pixels A frame; Infinity goes from the first row to the last. */
async function scroll(page: Page, what: string, pixels: number): Promise<Figures> {
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
  return { [FRAMES]: frames, [LONGEST]: worst };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds. */
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task of the page's main thread, in milliseconds. Others of the machine may work meanwhile. */
function longestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const pages = new Set(
    traceEvents
      .filter(({ args, name }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(thread),
  );
  const tasks = traceEvents.filter((event) => event.name === "RunTask" && pages.has(thread(event)));
  return Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1_000));
}

async function memoryOf(devtools: CDPSession, { pid }: ChildProcess): Promise<Figures> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  const used = metrics.find(({ name }) => name === "JSHeapUsedSize")!.value / 1e6;
  // Where there is no /proc, the peak of the server is not known.
  const status = process.platform === "linux" ? readFileSync(`/proc/${pid}/status`, "utf8") : "";
  const peak = /^VmHWM:\s*(\d+)/m.exec(status)?.[1];
  return { [HEAP]: used, ...(peak !== undefined && { [SERVER]: Number(peak) / 1_000 }) };
}

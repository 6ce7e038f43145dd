import { once } from "node:events";
import type { Bench, Context, Figures } from "../engine/bench.ts";
import { CATEGORIES, longestTask } from "../studio/longest-task.ts";
import { HEAP, memoryOf, SERVER } from "../studio/memory-of.ts";
import { openStudio, type Studio } from "../studio/open-studio.ts";
import { PHASES, type Work } from "../studio/phases.ts";
import { FRAMES, LONGEST } from "../studio/scroll.ts";

const TASK = "ms, the longest task of the page";
const SECONDS = "seconds";
const SCRIPT = "KB of script";

let studio: Promise<Studio> | undefined;

/** One thing that a user does, in the page of the thing before. */
function phase(work: Work) {
  return async (context: Context): Promise<Figures> => {
    const opened = await (studio ??= openStudio(context));
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

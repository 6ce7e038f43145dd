import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundle } from "./browser/bundle.ts";
import { findChromium } from "../../../scripts/find-chromium.ts";
import type { scenario, Seen } from "./browser/scenario.ts";
import { serve } from "./browser/serve.ts";

const executablePath = findChromium();
if (executablePath === undefined) {
  process.stderr.write(
    "packages/batch-http: the browser is skipped, as there is no Chromium. Install it (apt-get install -y chromium), or name it in CHROMIUM_PATH.\n",
  );
}

test("the bundle for browsers asks for nothing of Node's", async () => {
  const scripts = await bundle();
  expect([...scripts.values()].join("\n")).not.toMatch(
    /["'`]node:|\brequire\(|\bprocess\.|\bBuffer\b/,
  );
});

/** Safari has no `Symbol.asyncDispose`; where there is one, it cannot be deleted. */
const WITHOUT_DISPOSE = `if (Symbol.asyncDispose) {
  const { dispose: _, asyncDispose: __, ...rest } = Object.getOwnPropertyDescriptors(Symbol);
  const { Symbol: original } = globalThis;
  globalThis.Symbol = Object.defineProperties((text) => original(text), { ...rest, name: { value: "Symbol" } });
}`;
const hosts: [string, string, boolean][] = [
  ["as it is", "", true],
  ["without Symbol.asyncDispose", WITHOUT_DISPOSE, false],
];

describe.skipIf(executablePath === undefined).each(hosts)("a browser, %s", (_, intro, disposes) => {
  let browser: Browser;
  let scripts: Map<string, string>;

  beforeAll(async () => {
    scripts = await bundle(intro);
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
    });
  });
  afterAll(() => browser?.close());

  test.each([
    ["a page", "an account in memory", inPage, "memory"],
    ["a page", "an account over the network", inPage, "network"],
    ["a worker", "an account in memory", inWorker, "memory"],
    ["a worker", "an account over the network", inWorker, "network"],
  ] as const)("%s writes to %s", async (place, _, run, to) => {
    // Each of them has an account of its own.
    const server = await serve(scripts);
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(server.url);
    const seen = await run(page, to);
    await page.close();
    server.close();

    expect(complaints).toEqual([]);
    const { statuses, ...abort } = seen.abort;
    expect({ ...seen, abort }).toEqual({
      place: place.slice(2),
      create: ["created", "failed"],
      upsert: ["updated", "created"],
      stream: { inOrder: true, records: 250, sent: 3 },
      abort: { gaps: 0, isCancelled: true },
      listsProperties: true,
      refreshed: ["found"],
      disposes,
    });
    expect(statuses).toMatch(/^created(,skipped)?(,unknown)?$/);
  });
});

async function inPage(page: Page, to: "memory" | "network"): Promise<Seen> {
  await page.waitForFunction("window.scenario");
  return page.evaluate(
    (to) => (window as unknown as { scenario: typeof scenario }).scenario(to),
    to,
  );
}

async function inWorker(page: Page, to: "memory" | "network"): Promise<Seen> {
  return page.evaluate(
    (to) =>
      new Promise<Seen>((resolve, reject) => {
        const worker = new Worker("worker.js", { type: "module" });
        worker.addEventListener("message", ({ data }) => {
          if (data.seen) resolve(data.seen);
          else reject(new Error(data.error));
        });
        worker.addEventListener("error", ({ message }) => reject(new Error(message)));
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin of its own
        worker.postMessage(to);
      }),
    to,
  );
}

import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { request, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { type Studio, StudioError } from "@x/batch-import/studio";
import { expect, onTestFinished, test, vi } from "vitest";
import type { SentFile } from "./keep-upload.ts";
import { serveStudio } from "./serve-studio.ts";

const MOST_SILENCE = 250;
const TOKEN = "token";

/** What came of the file. */
let arrived = "";

/** Sends a file piece by piece to a studio that answers with its text. */
async function send(pieces: AsyncIterable<string>): Promise<[number, unknown]> {
  const studio = {
    async addSource({ bytes }: SentFile) {
      arrived = "";
      for await (const piece of bytes) arrived += String(piece);
      return { text: arrived };
    },
  } as unknown as Studio<SentFile>;
  const options = { page: new Map(), token: TOKEN, mostBytes: 100, port: 0 };
  const server = await serveStudio({ ...options, studio, mostSilence: MOST_SILENCE });
  onTestFinished(() => server.close());
  const sent = request(`http://127.0.0.1:${server.port}/api/sources?name=a.csv`, {
    method: "PUT",
    headers: { "x-studio-token": TOKEN, "content-length": "6" },
  });
  sent.flushHeaders();
  const answered = new Promise<[number, unknown]>((resolve, reject) => {
    sent.on("error", reject);
    sent.on("response", (response) => {
      const read = async () => JSON.parse(await text(response)) as unknown;
      read().then((answer) => resolve([response.statusCode!, answer]), reject);
    });
  });
  for await (const piece of pieces) sent.write(piece);
  return answered;
}

test("a file may take longer than a page may be silent, and Node ends no request", async () => {
  const seen: [number, number][] = [];
  const hear = (message: unknown): void => {
    const { headersTimeout, requestTimeout } = (message as { server: Server }).server;
    seen.push([requestTimeout, headersTimeout]);
  };
  subscribe("http.server.request.start", hear);
  onTestFinished(() => void unsubscribe("http.server.request.start", hear));
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  async function* slowly() {
    let sent = "";
    for (const piece of "name\na") {
      yield piece;
      sent += piece;
      while (arrived !== sent) await setImmediate();
      vi.advanceTimersByTime(MOST_SILENCE - 1);
    }
  }
  expect(await send(slowly())).toEqual([200, { text: "name\na" }]);
  expect(seen).toEqual([[0, 60_000]]);
});

test("a page that sends nothing more is told so", async () => {
  async function* half() {
    yield "nam";
  }
  expect(await send(half())).toEqual([
    400,
    { problems: ["Nothing more came for 0.25 s, and this is not all. Try again."] },
  ]);
});

test("a download that is refused says why", async () => {
  const studio = {
    // oxlint-disable-next-line require-yield
    async *download() {
      throw new StudioError("There is no such run.");
    },
  } as unknown as Studio<SentFile>;
  const server = await serveStudio({
    page: new Map(),
    token: TOKEN,
    mostBytes: 100,
    port: 0,
    studio,
  });
  onTestFinished(() => server.close());
  const headers = { "x-studio-token": TOKEN };
  const answer = await fetch(`http://127.0.0.1:${server.port}/api/runs/x/rows.csv`, { headers });
  expect([answer.status, await answer.json()]).toEqual([
    400,
    { problems: ["There is no such run."] },
  ]);
});

import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request as send } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { createSandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import fc from "fast-check";
import { main } from "../../../packages/batch-cli/src/main.ts";
import type { Target } from "./fuzz.ts";
import { inTime } from "./in-time.ts";
import { type Asked, choiceOf, requests } from "./studio-requests.ts";

/** No answer may hold it: it is in a file beside the folders of the studio. */
const SECRET = "pat-na1-secret-of-another-file";

interface Answered {
  readonly status: number;
  readonly text: string;
}

/** The answers of a studio to a page: a request is answered as asked, or refused in words. */
export async function studioRequests(): Promise<Target> {
  const studio = await startStudio();
  const source = await addSource(studio.ask);
  const run = await beginRun(studio.ask, source);
  return {
    property: fc.asyncProperty(requests(source, run), async (asked) => {
      await inTime(async () => requireSense(asked, await studio.ask(asked)));
    }) as fc.IAsyncProperty<unknown>,
    [Symbol.asyncDispose]: () => studio.end(),
  };
}

/** @throws {Error} where an answer shows a bug in the studio, or tells what it must not. */
function requireSense({ hasToken, path }: Asked, { status, text }: Answered): void {
  assert.ok(status < 500, `${status}: ${text}`);
  assert.ok(!text.includes(SECRET), "It read a file that is none of its own.");
  if (!hasToken) assert.ok(status >= 400, "It answered somebody without its token.");
  // A file, or nothing.
  if (path.includes("rows.csv") || status === 200) return;
  const problems: unknown = text === "" ? ["none"] : JSON.parse(text).problems;
  assert.ok(Array.isArray(problems) && problems.length > 0, `Refused without a reason: ${text}`);
  for (const problem of problems) {
    assert.match(String(problem), /\S/, "A reason in words.");
    assert.doesNotMatch(
      String(problem),
      /\[object|is not a function|Cannot read|NaN/,
      "A reason in words.",
    );
  }
}

type Ask = (asked: Asked) => Promise<Answered>;

async function addSource(ask: Ask): Promise<string> {
  const body = "email,city,note\na@example.com,Oslo,\nno e-mail,Oslo,1\n";
  const added = await ask({ method: "PUT", path: "sources?name=people.csv", body, hasToken: true });
  return (JSON.parse(added.text) as { source: string }).source;
}

async function beginRun(ask: Ask, source: string): Promise<string> {
  const body = JSON.stringify(choiceOf(source));
  const begun = await ask({ method: "POST", path: "begin", body, hasToken: true });
  return (JSON.parse(begun.text) as { run: string }).run;
}

/** The command `studio` in this process, in a folder of its own, on a sandbox that answers at once. */
async function startStudio(): Promise<{ ask: Ask; end(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), "hubspot-batch-fuzz-"));
  await writeFile(join(home, "secret.txt"), SECRET);
  const before = process.cwd();
  process.chdir(await mkdtemp(join(home, "work-")));
  const account = await listen(createSandbox());
  const signals = new EventEmitter();
  const stdout = new PassThrough();
  const io = Object.assign(signals, {
    stdin: new PassThrough(),
    stdout,
    stderr: new PassThrough().resume(),
    env: { HOME: home, APPDATA: home, HUBSPOT_ACCESS_TOKEN: "any" },
  });
  const ended = main(["studio", "--no-open", "--json", "--base-url", account.url], io);
  const said = await Promise.race([
    new Promise<string>((resolve) => stdout.once("data", (some) => resolve(String(some)))),
    ended.then((code) => Promise.reject(new Error(`The studio ended with ${code}.`))),
  ]);
  const { origin, hash } = new URL((JSON.parse(said) as { url: string }).url);
  return {
    ask: (asked) => askAt(origin, hash.slice(1), asked),
    async end() {
      signals.emit("SIGINT");
      signals.emit("SIGINT");
      await ended;
      await account.close();
      process.chdir(before);
      const secret = await readFile(join(home, "secret.txt"), "utf8");
      await rm(home, { recursive: true, force: true });
      assert.equal(secret, SECRET, "It wrote to a file that is none of its own.");
    },
  };
}

/** Not `fetch`, which corrects paths before it sends them. */
function askAt(
  origin: string,
  token: string,
  { body, hasToken, method, path }: Asked,
): Promise<Answered> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const headers = {
      "content-length": Buffer.byteLength(body),
      ...(hasToken && { "x-studio-token": token }),
    };
    const sent = send({ hostname, port, method, path: `/api/${path}`, headers, agent: false });
    sent.on("error", reject);
    sent.on("response", (response) => {
      const { statusCode = 0 } = response;
      // A stream of events has no end.
      if (response.headers["content-type"]?.startsWith("text/event-stream")) {
        response.destroy();
        return resolve({ status: statusCode, text: "" });
      }
      text(response).then((read) => resolve({ status: statusCode, text: read }), reject);
    });
    sent.end(body);
  });
}

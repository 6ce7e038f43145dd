import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request as send } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { CALLS } from "@x/batch-import/studio";
import { createSandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import fc from "fast-check";
import { main } from "../../../packages/batch-cli/src/main.ts";
import type { Target } from "./fuzz.ts";
import { inTime } from "./in-time.ts";
import { damaged, damagedText } from "./mutate.ts";

/** No answer may hold it: it is in a file beside the folders of the studio. */
const SECRET = "pat-na1-secret-of-another-file";

/** A request to the studio. `path` is what stands behind `/api/`. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string | Uint8Array;
  readonly hasToken: boolean;
}

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

/** What does not belong into a request: places outside, names of every object, values of no use. */
const PLACES = ["../../secret.txt", "/etc/passwd", "..", "%2e%2e", "a/b", "a\\b", "CON", "", "\0"];
const NAMES = ["__proto__", "constructor", "contacts", "2-1", "p_x", "\ud800", "x".repeat(2_000)];
const VALUES = [null, true, -1, 0.5, 1e308, 2 ** 53, [], {}, [[]], { kind: "cell" }];
const odd = fc.oneof(
  fc.constantFrom<unknown>(...PLACES, ...NAMES, ...VALUES),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A value of which some parts are replaced, are missing, or are too many. */
function changed(value: unknown): fc.Arbitrary<unknown> {
  const itself = fc.constant(value);
  if (Array.isArray(value)) {
    const parts = fc.tuple(...value.map((part) => changed(part)));
    const longer = fc.tuple(parts, fc.array(odd, { maxLength: 3 })).map((both) => both.flat());
    return fc.oneof({ weight: 8, arbitrary: longer }, { weight: 1, arbitrary: odd });
  }
  if (typeof value !== "object" || value === null) {
    return fc.oneof({ weight: 6, arbitrary: itself }, { weight: 1, arbitrary: odd });
  }
  const fields = Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, changed(part)]),
  );
  const record = fc.record(fields, { requiredKeys: [] });
  const more = fc.tuple(record, fc.dictionary(fc.string({ maxLength: 12 }), odd, { maxKeys: 1 }));
  return fc.oneof(
    { weight: 6, arbitrary: fc.record(fields) },
    { weight: 2, arbitrary: more.map(([own, others]) => ({ ...others, ...own })) },
    { weight: 1, arbitrary: odd },
  );
}

function requests(source: string, run: string): fc.Arbitrary<Asked> {
  const anyRun = fc.oneof(
    fc.constant(run),
    fc.constantFrom("../x", "a/1-b", "..%2f..%2fsecret.txt"),
  );
  const call = fc.constantFrom(...CALLS.filter((name) => name !== "remove")).chain((name) =>
    fc.record({
      method: fc.constantFrom("POST", "POST", "POST", "POST", "GET", "PUT"),
      path: fc.constant<string>(name),
      body: bodyOf(inputOf(name, source, run)),
    }),
  );
  const upload = fc.record({
    method: fc.constant("PUT"),
    path: fc
      .string({ maxLength: 20, unit: "binary" })
      .map((name) => `sources?name=${encodeURIComponent(name.toWellFormed())}`),
    body: damaged(new TextEncoder().encode("email,city\na@example.com,Oslo\n")),
  });
  const watching = fc.record({
    method: fc.constant("GET"),
    path: anyRun.map((name) => `runs/${encodeURIComponent(name)}/rows.csv?status=failed`),
    body: fc.constant(""),
  });
  const elsewhere = fc.record({
    method: fc.constantFrom("GET", "POST", "HEAD", "DELETE", "OPTIONS"),
    path: fc.oneof(fc.webPath(), damagedText("runs/x/rows.csv?status=failed&kind=a")).map(asPath),
    body: fc.constantFrom("", "{}", "[", "\0"),
  });
  return fc
    .tuple(
      fc.oneof(
        { weight: 12, arbitrary: call },
        { weight: 2, arbitrary: upload },
        { weight: 1, arbitrary: watching },
        { weight: 1, arbitrary: elsewhere },
      ),
      fc.integer({ min: 0, max: 20 }),
    )
    .map(([asked, n]) => ({ ...asked, hasToken: n < 20 }));
}

function bodyOf(input: unknown): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: changed(input).map((value) => JSON.stringify(value) ?? "") },
    { weight: 1, arbitrary: damagedText(JSON.stringify(input)) },
  );
}

/** Node refuses to send other characters. */
function asPath(path: string): string {
  return encodeURI(path.toWellFormed()).replaceAll("%25", "%");
}

/** What a page asks with; of calls that take the same, once. */
function inputOf(name: (typeof CALLS)[number], source: string, run: string): unknown {
  const choice = choiceOf(source);
  const edits = [
    { kind: "cell", line: 2, column: 0, to: "b@example.com" },
    { kind: "replace", column: 1, find: "Os", to: "" },
    { kind: "leave-out", line: 3 },
  ];
  const mending = { edits, asTheyAre: [{ line: 3 }, { kind: "INVALID_EMAIL" }] };
  switch (name) {
    case "source":
      return { source };
    case "readSource":
      return {
        source,
        reading: { format: "csv", delimiter: ",", encoding: "utf-8", skipLines: 0 },
      };
    case "properties":
      return { objectType: "contacts" };
    case "valueChoices":
      return { objectType: "contacts", property: "lifecyclestage", values: ["Lead", "x"] };
    case "proposeColumns":
      return { source, job: choice.job };
    case "loadMapping":
      return { source, job: choice.job, name: "mine" };
    case "removeMapping":
      return { name: "mine" };
    case "saveMapping":
      return { ...choice, name: "mine", replaces: true };
    case "sourceRow":
      return { source, line: 2, edits };
    case "rowProblems":
      return { ...choice, line: 2, edits };
    case "preview":
      return { ...choice, first: 0, count: 2 };
    case "begin":
      return { ...choice, before: run, agreed: { rows: 2, rewritten: 0, requests: 1, judged: "" } };
    case "mapColumns":
    case "columnValues":
    case "check":
      return { ...choice, edits };
    case "retry":
      return { run, mending, rows: 1 };
    case "mending":
      return { run, mending };
    case "compare":
      return { run, other: run };
    case "undo":
      return { run, agreed: "x" };
    case "results":
      return {
        run,
        status: "failed",
        kind: "INVALID_EMAIL",
        search: "x",
        sort: "line",
        first: 0,
        count: 10,
      };
    case "rowRequest":
      return { run, row: 1 };
    case "account":
    case "objects":
    case "matrix":
    case "mappings":
    case "runs":
      return {};
    default:
      return { run };
  }
}

function choiceOf(source: string) {
  return {
    source,
    job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
    columns: ["email", "city", null],
    rowOptions: { coerce: true, dateFormat: "DD.MM.YYYY", decimalMark: "," },
    sendAs: [{ column: 1, from: "Oslo", to: "Bergen" }],
    constants: [{ property: "country", value: "Norway" }],
  };
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

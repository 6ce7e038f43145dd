import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import {
  CALLS,
  type Calls,
  parseCall,
  parseFilter,
  parseSandboxCall,
  parseWatched,
  SANDBOX_CALLS,
  type SandboxCalls,
  type Studio,
  StudioError,
} from "@x/batch-import/studio";
import { explainError } from "../errors/explain-error.ts";
import { EXIT } from "../exit-codes.ts";
import { UsageError } from "../usage-error.ts";
import { bodyOf } from "./body-of.ts";
import { requireSize, type SentFile } from "./keep-upload.ts";
import type { PageFile } from "./page-files.ts";
import { refuseStranger, refuseToken, type Refusal } from "./refuse-stranger.ts";
import { createRunStreams } from "./run-streams.ts";
import { readJson, sendJson } from "./send-json.ts";

/** Scripts, styles and requests of this page alone; no frame around it. */
const HEADERS = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
} as const;

/** A large file takes as long as it takes; Node would end each request after 300 s. */
const TIMEOUTS = { requestTimeout: 0, headersTimeout: 60_000 };
const MOST_SILENCE = 60_000;

export interface StudioServer {
  readonly port: number;
  /** Resolves when nothing is done for any page any more. */
  close(): Promise<void>;
}

/** Serves the page of a studio and answers it, on this machine only. */
export async function serveStudio(options: {
  readonly studio: Studio<SentFile>;
  readonly page: ReadonlyMap<string, PageFile>;
  /** Whoever has it may write to the account. */
  readonly token: string;
  /** Of a file that a page sends. */
  readonly mostBytes: number;
  /** 0 takes a free one. */
  readonly port: number;
  /** Of a page that is not done with sending, in milliseconds. @default 60,000 */
  readonly mostSilence?: number;
}): Promise<StudioServer> {
  const { mostSilence = MOST_SILENCE, studio, page, token } = options;
  /** Answers that are being made. */
  const answers = new Set<Promise<void>>();
  const streamRuns = createRunStreams(studio, (error) => explain(error).problems);

  const server: Server = createServer(TIMEOUTS, (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const answered = answer(request, response).catch((error: unknown) => {
      // What is left of a file that was refused is not of interest, but the page has to send it to hear why.
      request.resume();
      request.setTimeout(mostSilence, () => request.destroy());
      const { status, problems } = explain(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, status, { problems });
    });
    answers.add(answered);
    void answered.finally(() => answers.delete(answered));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers, method = "GET" } = request;
    const stranger = refuseStranger(headers, port);
    if (stranger !== undefined) return refuse(response, stranger);
    const url = readAddress(request.url);
    const [, area, name = "", run, what] = url.pathname.split("/").map(decodeURIComponent);
    if (area !== "api") return sendPage(response, method, page.get(url.pathname));
    const refusal = refuseToken(headers, token);
    if (refusal !== undefined) return refuse(response, refusal);
    if (method === "POST" && name === "sources") return announceSource(response, url);
    if (method === "PUT" && name === "sources") return addSource(request, response, url);
    if (method === "POST" && isCall(name)) {
      const input = await readJson(bodyOf(request, mostSilence));
      const left = new AbortController();
      response.on("close", () => left.abort());
      return sendJson(response, 200, await call(studio, name, input, left.signal));
    }
    if (method === "POST" && name === "sandbox" && isSandboxCall(run) && studio.sandbox) {
      const input = await readJson(bodyOf(request, mostSilence));
      return sendJson(response, 200, await callSandbox(studio.sandbox, run, input));
    }
    if (method === "GET" && name === "events") {
      return streamRuns(parseWatched(url.searchParams.getAll("run")), response);
    }
    if (method === "GET" && name === "runs" && run !== undefined && what === "rows.csv") {
      return download(parseFilter({ ...Object.fromEntries(url.searchParams), run }), response);
    }
    sendJson(response, 404, { problems: ["There is no such page."] });
  }

  /** A browser sends a file to its end before it reads an answer: so it asks first. */
  function announceSource(response: ServerResponse, { searchParams }: URL): void {
    const size = searchParams.get("size") ?? "0";
    if (!/^\d+$/.test(size)) throw new UsageError("The size of a file is a number of bytes.");
    requireSize(searchParams.get("name") ?? "", Number(size), options.mostBytes);
    sendJson(response, 200, {});
  }

  async function addSource(request: IncomingMessage, response: ServerResponse, url: URL) {
    const size = Number(request.headers["content-length"] ?? 0);
    const name = url.searchParams.get("name") ?? "";
    sendJson(
      response,
      200,
      await studio.addSource({ name, bytes: bodyOf(request, mostSilence), size }),
    );
  }

  async function download(
    filter: Parameters<Studio<SentFile>["download"]>[0],
    response: ServerResponse,
  ): Promise<void> {
    const pieces = studio.download(filter)[Symbol.asyncIterator]();
    // What is refused is refused with the first piece. A pipeline would end the connection, without a word.
    const first = await pieces.next();
    response.setHeader("content-type", "text/csv; charset=utf-8");
    await pipeline(allOf(first, pieces), response);
  }

  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      await Promise.all(answers);
    },
  };
}

/** The pieces of which the first was taken already. */
async function* allOf(
  first: IteratorResult<string>,
  others: AsyncIterator<string>,
): AsyncGenerator<string, void, undefined> {
  try {
    for (let next = first; next.done !== true; next = await others.next()) yield next.value;
  } finally {
    await others.return?.();
  }
}

/** @throws {UsageError} where it is not a URL, or has a part that cannot be decoded. */
function readAddress(given = "/"): URL {
  const url = URL.parse(given, "http://studio");
  try {
    decodeURIComponent(url?.pathname ?? "%");
  } catch {
    throw new UsageError("The address is malformed.");
  }
  return url!;
}

function isCall(name: string): name is keyof Calls {
  return (CALLS as readonly string[]).includes(name);
}

/**
 * Each call takes what its own name asks for, which a union of names cannot say.
 *
 * @param signal Who asked does not wait any more. What is only read may end; what writes does not look at it.
 */
function call(
  studio: Calls,
  name: keyof Calls,
  input: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  const asked = studio[name] as (input: unknown, signal: AbortSignal) => Promise<unknown>;
  return asked(parseCall(name, input), signal);
}

function isSandboxCall(name: string | undefined): name is keyof SandboxCalls {
  return (SANDBOX_CALLS as readonly (string | undefined)[]).includes(name);
}

function callSandbox(
  sandbox: SandboxCalls,
  name: keyof SandboxCalls,
  input: unknown,
): Promise<unknown> {
  const asked = sandbox[name] as (input: unknown) => Promise<unknown>;
  return asked(parseSandboxCall(name, input));
}

function sendPage(response: ServerResponse, method: string, file: PageFile | undefined): void {
  if (file === undefined || (method !== "GET" && method !== "HEAD")) {
    response.writeHead(404, { "content-type": "text/plain" }).end("There is no such page.\n");
    return;
  }
  response
    .writeHead(200, { "content-type": file.type, "content-length": file.bytes.length })
    .end(method === "HEAD" ? undefined : file.bytes);
}

function refuse(response: ServerResponse, { status, problem }: Refusal): void {
  sendJson(response, status, { problems: [problem] });
}

/** Answers an error with sentences for people. */
function explain(error: unknown): { status: number; problems: readonly string[] } {
  if (error instanceof StudioError) return { status: 400, problems: error.message.split("\n") };
  const { code, texts } = explainError(error);
  return { status: code === EXIT.bug ? 500 : 400, problems: texts };
}

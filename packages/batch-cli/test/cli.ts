import type { EventEmitter } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
  type SandboxRequest,
} from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import Papa from "papaparse";
import { expect, onTestFinished } from "vitest";
import { runMain } from "../src/testing/run-main.ts";
import { aFolder } from "./temporary.ts";

/** In no output and no file, whatever the command is asked to do. */
export const TOKEN = "pat-na1-5ecre7-5ecre7";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface StartOptions {
  /** The folder it runs in; whatever it writes is below. */
  readonly folder: string;
  /** The access token in its environment; `null` for none. */
  readonly token?: string | null;
}

const home = process.cwd();

/**
 * Runs the command to its end in this process, in the folder named. What only a process of its own can show (signals,
 * a closed stdout, two at once) is for `start`.
 */
export async function command(
  argv: readonly string[],
  options: StartOptions & {
    /** What standard input holds. */
    readonly input?: string;
    /** Variables of the environment besides the token. */
    readonly env?: Readonly<Record<string, string>>;
    /** Called with what each stream got. */
    readonly onText?: (text: string, signals: EventEmitter) => void;
  },
): Promise<Ended> {
  const { folder, token = TOKEN, input = "", onText } = options;
  if (process.cwd() !== home) throw new Error("One command at a time: a process has one folder.");
  process.chdir(folder);
  try {
    const env = { ...environment(options), ...options.env };
    const ended = await runMain(argv, { env, input, ...(onText && { onText }) });
    await expectNoSecret(ended, folder, token ?? TOKEN);
    return ended;
  } finally {
    process.chdir(home);
  }
}

/** Runs the command as `command` does, for what a test builds on: it has to end with 0. */
export async function succeed(argv: readonly string[], options: StartOptions): Promise<Ended> {
  const ended = await command(argv, options);
  expect(ended.code, `${argv[0]}: ${ended.stderr}`).toBe(0);
  return ended;
}

/** Without the accounts of whoever runs the tests. */
export function environment({
  folder,
  token = TOKEN,
}: StartOptions): Record<string, string | undefined> {
  return { HOME: folder, APPDATA: folder, HUBSPOT_ACCESS_TOKEN: token ?? undefined };
}

export async function expectNoSecret(
  { stdout, stderr }: Ended,
  folder: string,
  token: string,
): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map((file) => readFile(join(file.parentPath, file.name), "latin1")),
  );
  const secrets = new Set([token, TOKEN].filter((text) => text.trim() !== ""));
  for (const secret of secrets) {
    const found = [stdout, stderr, ...texts].filter((text) => text.includes(secret));
    expect(found, "the access token was written down").toEqual([]);
  }
}

/**
 * A sandbox that listens until the test ends. `requests` leaves out what every command asks first: which account
 * it is.
 */
export interface Account extends Sandbox {
  readonly url: string;
}

/** Says on the command line where an account is. */
export function at({ url }: { readonly url: string }): readonly ["--base-url", string] {
  return ["--base-url", url];
}

/** Adds the account as `sandbox`, as the docs do, for the commands of a user whose home is the folder. */
export async function addSandbox({ url }: { readonly url: string }, folder: string): Promise<void> {
  const argv = ["accounts", "add", "sandbox", "--no-keychain", "--base-url", url];
  const { code, stderr } = await command(argv, { folder, input: "any-token" });
  expect({ code, stderr }).toMatchObject({ code: 0 });
}

const isAboutAccount = (path: string): boolean => path.startsWith("/account-info/");

/**
 * @param answer Stands between the command and the account, except where the account is asked which it is; throw
 *   to hang up without an answer.
 */
export async function anAccount(
  options: SandboxOptions = {},
  answer = (request: SandboxRequest, sandbox: Sandbox): Promise<Response> => sandbox.fetch(request),
): Promise<Account> {
  const sandbox = createSandbox(options);
  const server = await listen({
    fetch: (request) =>
      isAboutAccount(new URL(request.url).pathname)
        ? sandbox.fetch(request)
        : answer(request, sandbox),
  });
  onTestFinished(() => server.close());
  const requests = () => sandbox.requests().filter(({ path }) => !isAboutAccount(path));
  return { ...sandbox, requests, url: server.url };
}

export interface ResultRow {
  /** `succeeded.csv`, … */
  readonly file: string;
  /** The user's own cells. */
  readonly cells: readonly string[];
  readonly line: number;
  readonly status: string;
  readonly id: string;
  readonly error: string;
}

const RESULT_FILES = new Set([
  "succeeded.csv",
  "unchanged.csv",
  "failed.csv",
  "skipped.csv",
  "unknown.csv",
]);

/** Every row of the result files of a run. */
export async function readResults(folder: string): Promise<ResultRow[]> {
  const names = (await readdir(folder)).filter((name) => RESULT_FILES.has(name)).sort();
  const tables = await Promise.all(
    names.map(async (file) => {
      const text = await readFile(join(folder, file), "utf8");
      // That of the source.
      const [, delimiter = ","] = /([,;\t|])"?hs_line/.exec(text) ?? [];
      const { data } = Papa.parse<string[]>(text.replace(/\n$/, ""), { delimiter });
      expect(data[0]?.slice(-4)).toEqual(["hs_line", "hs_status", "hs_id", "hs_error"]);
      return data.slice(1).map((row) => {
        const [line, status, id, error] = row.slice(-4) as [string, string, string, string];
        return { file, cells: row.slice(0, -4), line: Number(line), status, id, error };
      });
    }),
  );
  return tables.flat();
}

const FILE_OF: Readonly<Record<string, string>> = {
  created: "succeeded.csv",
  updated: "succeeded.csv",
  archived: "succeeded.csv",
  unchanged: "unchanged.csv",
  failed: "failed.csv",
  skipped: "skipped.csv",
  unknown: "unknown.csv",
};

/** Each row of the source is in one file, in the one of its status, with its own cells and its line. */
export function expectEveryRowOnce(
  results: readonly ResultRow[],
  source: readonly (readonly string[])[],
  firstLine = 2,
): void {
  const sorted = [...results].sort((one, other) => one.line - other.line);
  expect(sorted.map(({ line, cells }) => ({ line, cells }))).toEqual(
    source.map((cells, place) => ({ line: place + firstLine, cells })),
  );
  expect(results.filter(({ file, status }) => FILE_OF[status] !== file)).toEqual([]);
}

/**
 * Runs a write to its end, without a question, in a folder of its own unless one is named, with its results in `out`.
 * Rows are not checked before they are sent: what comes of them is HubSpot's answer.
 */
export async function write(
  account: { readonly url: string },
  argv: readonly string[],
  options: Partial<StartOptions> & { readonly out?: string } = {},
): Promise<Ended & { readonly run: string; readonly results: ResultRow[] }> {
  const { out = "run", folder = await aFolder(), token = TOKEN } = options;
  const isChecked = argv[0] === "archive" || argv.includes("--coerce");
  const all = [
    ...argv,
    ...(isChecked ? [] : ["--no-check"]),
    "--base-url",
    account.url,
    "--out",
    out,
    "--yes",
  ];
  const ended = await command(all, { folder, token });
  const run = join(folder, out);
  return { ...ended, run, results: existsSync(run) ? await readResults(run) : [] };
}

export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse([header, ...rows] as string[][], { newline: "\n" })}\n`;
}

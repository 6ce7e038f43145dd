import { EventEmitter } from "node:events";
import { PassThrough, Writable } from "node:stream";
import { beforeEach, expect, test, vi } from "vitest";
import { EXIT } from "./exit-codes.ts";
import manifest from "../package.json" with { type: "json" };
import { main } from "./main.ts";

const received = vi.hoisted(() => [] as unknown[]);

/** A command that says what it was given, all but the io at the end, and the program at the start. */
const stub = vi.hoisted(() => (name: string) => (...given: unknown[]) => {
  received.push([name, ...given.slice(0, -1)]);
  return Promise.resolve(0);
});
vi.mock("./commands/write/write.ts", () => ({ write: stub("write") }));
vi.mock("./commands/check/check.ts", () => ({ check: stub("check") }));
vi.mock("./commands/plan/plan.ts", () => ({ plan: stub("plan") }));
vi.mock("./commands/resume/resume.ts", () => ({ resume: stub("resume") }));
vi.mock("./commands/results/results.ts", () => ({ results: stub("results") }));
vi.mock("./commands/retry/retry.ts", () => ({ retry: stub("retry") }));
vi.mock("./commands/runs/runs.ts", () => ({ runs: stub("runs") }));
vi.mock("./commands/runs/remove.ts", () => ({ removeRun: stub("removeRun") }));
vi.mock("./commands/read/read.ts", () => ({ read: stub("read") }));
vi.mock("./commands/objects/objects.ts", () => ({ objects: stub("objects") }));
vi.mock("./commands/sandbox/sandbox.ts", () => ({ sandbox: stub("sandbox") }));
vi.mock("./commands/completion/completion.ts", () => ({ completion: stub("completion") }));
vi.mock("./commands/accounts/add-account.ts", () => ({ addAccount: stub("addAccount") }));
vi.mock("./commands/accounts/accounts.ts", () => ({
  listAccounts: stub("listAccounts"),
  useAccount: stub("useAccount"),
  removeAccount: stub("removeAccount"),
}));

beforeEach(() => void received.splice(0));

async function run(argv: readonly string[]): Promise<{ code: number; said: string }> {
  let said = "";
  const stream = new Writable({
    write(text, _, done) {
      said += String(text);
      done();
    },
  });
  const stdin = new PassThrough();
  const io = Object.assign(new EventEmitter(), { stdin, stdout: stream, stderr: stream, env: {} });
  const code = await main(argv, io);
  return { code, said };
}

const WRITE = { map: [], check: true, associate: [], confirmAbove: 1_000 };
const { associate: _, check: __, ...OTHERS } = WRITE;
const ARCHIVE = { ...OTHERS, confirmAbove: 5 };

test.each<[string, unknown[]]>([
  ["create companies a.csv", ["write", "create", "companies", "a.csv", WRITE]],
  [
    "create companies - --map A=name --map B= --yes --json --out run --dry-run --confirm-above 5",
    [
      "write",
      "create",
      "companies",
      "-",
      {
        ...WRITE,
        map: ["A=name", "B="],
        yes: true,
        json: true,
        out: "run",
        dryRun: true,
        confirmAbove: 5,
      },
    ],
  ],
  [
    "update 0-1 a.csv --id-property email --account acme --api-version v3",
    [
      "write",
      "update",
      "0-1",
      "a.csv",
      { ...WRITE, idProperty: "email", account: "acme", apiVersion: "v3" },
    ],
  ],
  [
    "upsert contacts a.csv --id-property=email --token-file t --base-url http://127.0.0.1",
    [
      "write",
      "upsert",
      "contacts",
      "a.csv",
      { ...WRITE, idProperty: "email", tokenFile: "t", baseUrl: "http://127.0.0.1" },
    ],
  ],
  [
    "upsert contacts a.csv --associate companies:company --associate deals:deal:5",
    [
      "write",
      "upsert",
      "contacts",
      "a.csv",
      { ...WRITE, associate: ["companies:company", "deals:deal:5"] },
    ],
  ],
  ["archive deals a.csv --yes", ["write", "archive", "deals", "a.csv", { ...ARCHIVE, yes: true }]],
  [
    "check contacts a.csv --json --mapping m --save-mapping n",
    [
      "check",
      "contacts",
      "a.csv",
      { map: [], associate: [], json: true, mapping: "m", saveMapping: "n" },
    ],
  ],
  ["plan create deals a.csv", ["plan", "create", "deals", "a.csv", { map: [], associate: [] }]],
  ["resume", ["resume", undefined, {}]],
  ["resume run --json --source b.csv", ["resume", "run", { json: true, source: "b.csv" }]],
  [
    "resume --max-failed 2.5% --json --order input --share 50 --concurrency 3",
    [
      "resume",
      undefined,
      { maxFailed: { percent: 2.5 }, json: true, order: "input", share: 0.5, concurrency: 3 },
    ],
  ],
  [
    "create companies a.csv --all-or-none",
    ["write", "create", "companies", "a.csv", { ...WRITE, allOrNone: true }],
  ],
  [
    "create companies a.csv --first 10 --max-failed 7 --share 100%",
    [
      "write",
      "create",
      "companies",
      "a.csv",
      { ...WRITE, first: 10, maxFailed: { rows: 7 }, share: 1 },
    ],
  ],
  ["results run --out copy", ["results", "run", { out: "copy" }]],
  ["retry", ["retry", undefined, undefined, {}]],
  [
    "retry run mended.csv --unknown --yes --account acme --out r",
    ["retry", "run", "mended.csv", { unknown: true, yes: true, account: "acme", out: "r" }],
  ],
  ["runs", ["runs", {}]],
  ["runs --json", ["runs", { json: true }]],
  ["runs remove r --yes --force", ["removeRun", "r", { yes: true, force: true }]],
  ["runs remove r --json", ["removeRun", "r", { json: true }]],
  ["read deals 1 2", ["read", "deals", ["1", "2"], { map: [] }]],
  [
    "read deals a.csv --properties amount,dealname --archived --format jsonl --out f",
    [
      "read",
      "deals",
      ["a.csv"],
      {
        map: [],
        properties: ["amount", "dealname"],
        archived: true,
        format: "jsonl",
        out: "f",
      },
    ],
  ],
  ["objects", ["objects", undefined, {}]],
  ["objects deals --json", ["objects", "deals", { json: true }]],
  ["accounts add acme", ["addAccount", "acme", { keychain: true }]],
  [
    "accounts add acme --no-keychain --base-url https://u.example --api-version v3",
    ["addAccount", "acme", { keychain: false, baseUrl: "https://u.example", apiVersion: "v3" }],
  ],
  ["accounts list", ["listAccounts", false]],
  ["accounts use acme", ["useAccount", "acme", false]],
  ["accounts remove acme", ["removeAccount", "acme", false]],
  ["sandbox", ["sandbox", { port: "8787" }]],
  ["completion fish", ["completion", "fish", false]],
])("%s", async (argv, given) => {
  expect(await run(argv.split(" "))).toEqual({ code: EXIT.success, said: "" });
  expect(received).toEqual([given]);
});

test.each<[string, string]>([
  ["upsrt contacts a.csv", "error: unknown command 'upsrt'\n(Did you mean upsert?)"],
  ["create contacts a.csv --jsn", "error: unknown option '--jsn'\n(Did you mean --json?)"],
  ["create contacts", "error: missing required argument 'file'"],
  ["create contacts a.csv b.csv", "too many arguments"],
  ["archive contacts a.csv --id-property email", "error: unknown option '--id-property'"],
  ["create contacts a.csv --account a --token-file f", "cannot be used with"],
  ["create contacts a.csv --api-version v2", "Allowed choices are v3, 2025-09, 2026-03, 2026-09."],
  ["create contacts a.csv --confirm-above few", "Expected a whole number of rows"],
  ["archive contacts a.csv --associate deals:deal", "error: unknown option '--associate'"],
  ["plan read contacts a.csv", "Allowed choices are create, update, upsert, archive."],
  ["read contacts 7 --format xml", "Allowed choices are csv, jsonl."],
  ["accounts", "Usage: hubspot-batch accounts"],
  ["accounts rename", "error: unknown command 'rename'"],
  ["completion tcsh", "Allowed choices are bash, zsh, fish."],
])("%s: %s", async (argv, text) => {
  const { code, said } = await run(argv.split(" "));
  expect(code).toBe(EXIT.usage);
  expect(said).toContain(text);
  expect(received).toEqual([]);
});

test.each(
  "create update upsert archive check plan resume results retry runs read objects accounts sandbox completion".split(
    " ",
  ),
)("help of %s has an example", async (command) => {
  const { code, said } = await run([command, "--help"]);
  expect(code).toBe(EXIT.success);
  expect(said).toMatch(new RegExp(`\nExamples:\n  hubspot-batch ${command}`));
});

test.each([["--version"], ["-V"]])("%s", async (option) => {
  expect(await run([option])).toEqual({ code: EXIT.success, said: `${manifest.version}\n` });
});

test("no argument takes a token", async () => {
  const { said } = await run(["help", "create"]);
  expect(said).not.toMatch(/--(?:access-)?token /);
});

test.each<[string, string]>([
  ["create companies a.csv --order input", "--order is for the rows that --json prints."],
  ["resume run --order settled", "--order is for the rows that --json prints."],
  ["retry run --order input", "--order is for the rows that --json prints."],
  [
    "update deals a.csv --no-check --coerce --decimal-mark ,",
    "--coerce, --decimal-mark: values are rewritten by the account's properties, which --no-check does not use.",
  ],
  ["create deals a.csv --no-check --dry-run", "--no-check: --dry-run is a check of each row."],
  [
    "create deals a.csv --all-or-none --max-failed 5%",
    "--max-failed: with --all-or-none all rows go in one request",
  ],
  [
    "retry run --sheet People --skip-lines 2",
    "--sheet, --skip-lines: for the file with the corrected rows, which was not given.",
  ],
  ["check contacts a.csv --clear-blanks", "--clear-blanks: without --id-property"],
  ["plan archive contacts a.csv --associate deals:deal", "--associate: an archive makes no"],
  ["apply plan --dry-run", "--dry-run: apply has none. A plan is what would be written"],
  ["retry run --dry-run", "--dry-run: retry has none."],
  ["resume run --dry-run", "--dry-run: resume has none."],
  ["import plan.json --dry-run --out x", "Leave --out out to check, or --dry-run to write."],
  ["plan archive contacts a.csv --id-property email", "--id-property: an archive goes by"],
  ["read deals 1 --format csv --json", "--format csv: --json prints the records as JSON."],
])("%s: an option without effect is refused", async (argv, reason) => {
  const { code, said } = await run(argv.split(" "));
  expect(code).toBe(EXIT.usage);
  expect(said).toContain(reason);
  expect(received).toEqual([]);
});

test.each([
  ["localhost:3000", "Did you mean http://localhost:3000?"],
  ["127.0.0.1:8787/", "Did you mean http://127.0.0.1:8787/?"],
  ["//api.hubapi.com", "Did you mean https://api.hubapi.com?"],
  ["api.hubapi.com", "Did you mean https://api.hubapi.com?"],
])("--base-url %s has no scheme", async (url, hint) => {
  const { code, said } = await run(["check", "contacts", "a.csv", "--base-url", url]);
  expect(code).toBe(EXIT.usage);
  expect(said).toContain(`It does not begin with http:// or https://. ${hint}`);
  expect(received).toEqual([]);
});

test.each([
  "create companies a.csv --json --order input",
  "retry run mended.csv --sheet People",
  "check contacts a.csv --id-property email --clear-blanks",
  "plan upsert contacts a.csv --id-property email --associate deals:deal",
  "runs --json",
  "read deals 1 --format csv --out deals.csv --json",
])("%s: an option with an effect is not", async (argv) => {
  expect((await run(argv.split(" "))).code).toBe(EXIT.success);
  expect(received).toHaveLength(1);
});

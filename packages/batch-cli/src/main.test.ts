import { tmpdir } from "node:os";
import { mkdtempSync, rmSync } from "node:fs";
import { EventEmitter } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { createSandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import { describe, expect, onTestFinished, test } from "vitest";
import { isLeftOutOnWindows } from "../../../scripts/on-windows.ts";
import { aFile, aFolder } from "../test/temporary.ts";
import { EXIT } from "./exit-codes.ts";
import { main } from "./main.ts";

const TOKEN = "pat-na1-secret";
const GOOD = "name,city\nAcme,Berlin\n";

function terminal(
  options: { isTTY?: boolean; answer?: string; env?: Record<string, string | undefined> } = {},
) {
  const { isTTY = false, answer = "", env = { HUBSPOT_ACCESS_TOKEN: TOKEN } } = options;
  const stdin = Object.assign(new PassThrough(), { isTTY });
  const stdout = new PassThrough();
  const stderr = Object.assign(new PassThrough(), { isTTY });
  const said = { stdout: "", stderr: "" };
  stdout.on("data", (text) => (said.stdout += String(text)));
  stderr.on("data", (text) => (said.stderr += String(text)));
  stdin.end(answer);
  // Not the home of whoever runs the tests.
  const home = mkdtempSync(join(tmpdir(), "hubspot-batch-home-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const user = { HOME: home, APPDATA: home, ...env };
  const io = Object.assign(new EventEmitter(), { stdin, stdout, stderr, env: user });
  return { io, said };
}

async function anAccount() {
  const sandbox = createSandbox();
  const server = await listen(sandbox);
  onTestFinished(() => server.close());
  // Without what every command asks first: which account it is.
  const requests = () =>
    sandbox.requests().filter(({ path }) => !path.startsWith("/account-info/"));
  return { ...sandbox, requests, url: server.url };
}

const CREATE = ["create", "companies", "FILE"];

/** `FILE` stands for a file with `content`. */
describe("refused before anything is sent", () => {
  test.each<[string, string[], string | Uint8Array, string[]]>([
    ["a folder", ["create", "companies", "."], GOOD, [".: a folder, not a file."]],
    [
      "half of a spreadsheet",
      CREATE,
      "PK\u0003\u0004",
      ["FILE: a damaged zip file (File format is not recognized); get it again."],
    ],
    [
      "a quote that would swallow the next row",
      CREATE,
      'name,city\n"Acme" Ltd,Berlin\n"Beta",Paris\n',
      [
        `FILE, line 2, column 1: a quoted cell begins here and goes on after its closing quote; a quote inside a cell is written "".`,
      ],
    ],
    [
      "several problems, a line each",
      [...CREATE, "--map", "Town=city", "--map", "city=name"],
      GOOD,
      [
        `map "Town=city": line 1 has no column "Town"; it has "name", "city". Use --map 'Column=property', or --map 'Column=' not to write a column.`,
        'FILE, line 1: two columns map to the property "name".',
      ],
    ],
    [
      "archive without a column for the record id",
      ["archive", "companies", "FILE"],
      GOOD,
      [
        "FILE, line 1: no column holds the record id, which archive needs; expected one of hs_id, hs_object_id. Map the column that holds it to hs_object_id. Use --map 'Column=hs_object_id'. Where the file has no record ids, find them by a unique property: hubspot-batch read OBJECT FILE --id-property email --out ids.csv. Then archive the records of ids.csv.",
      ],
    ],
    [
      "an object a row cannot hold",
      ["upsert", "deal_splits", "FILE", "--id-property", "x"],
      GOOD,
      [
        "deal_splits: a deal has several splits, which a row cannot hold; write them with @x/batch-http.",
      ],
    ],
    [
      "an option of another operation",
      ["archive", "companies", "FILE", "--id-property", "email"],
      GOOD,
      ["error: unknown option '--id-property'", "How to use it: hubspot-batch archive --help"],
    ],
    [
      "an API version that is none",
      [...CREATE, "--api-version", "v2"],
      GOOD,
      [
        "error: option '--api-version <version>' argument 'v2' is invalid. Allowed choices are v3, 2025-09, 2026-03, 2026-09.",
        "How to use it: hubspot-batch create --help",
      ],
    ],
    [
      "options for a file, with record ids",
      ["read", "companies", "512", "--map", "Id=hs_object_id", "--encoding", "latin1"],
      GOOD,
      [
        "--map, --encoding: for a file, and record ids or values were given. Leave the option out, or name one file.",
      ],
    ],
    [
      "options for a file of another format",
      [...CREATE, "--sheet", "People"],
      GOOD,
      [
        "FILE: a sheet can be given for an Excel workbook only, and this file is read as a CSV file.",
      ],
    ],
    [
      "no file name",
      ["create", "companies"],
      GOOD,
      ["error: missing required argument 'file'", "How to use it: hubspot-batch create --help"],
    ],
    [
      "a host in the clear",
      [...CREATE, "--base-url", "http://api.example.com"],
      GOOD,
      [
        '--base-url: expected an https URL, or http to this machine or to a host named in HUBSPOT_ALLOW_HTTP, without user, password, query and fragment; got "http://api.example.com".',
      ],
    ],
  ])("%s", async (_, argv, content, said) => {
    const account = await anAccount();
    const file = await aFile(content);
    const out = join(await aFolder(), "run");
    const { io, said: written } = terminal();
    const [command, ...words] = argv.map((word) => (word === "FILE" ? file : word));
    const code = await main([command!, "--base-url", account.url, "--out", out, ...words], io);
    expect(code).toBe(EXIT.usage);
    expect(written).toEqual({
      stdout: "",
      stderr: `${said.map((text) => text.replace("FILE", file)).join("\n")}\n`,
    });
    expect(account.requests()).toEqual([]);
    await expect(readdir(out)).rejects.toThrow("ENOENT");
  });

  test.each(["pat na1-secret", "pat-na1-sécret", "pat-na1\nsecret"])(
    "a token that cannot be one, without a word of it: %j",
    async (token) => {
      const { io, said } = terminal({ env: { HUBSPOT_ACCESS_TOKEN: token } });
      expect(await main(["create", "companies", await aFile(GOOD)], io)).toBe(EXIT.usage);
      const { stdout, stderr } = said;
      expect(stdout).toBe("");
      expect(stderr).toContain("accessToken: expected a token of visible ASCII characters");
      expect(stderr).not.toMatch(/pat|cret/);
    },
  );

  test.each([
    ["empty", ": empty."],
    ["missing", ": no such file or folder, ENOENT."],
  ])("a token file that is %s, whatever the environment has", async (kind, problem) => {
    const tokenFile =
      kind === "empty" ? await aFile(" \n", "token") : join(await aFolder(), "none");
    const { io, said } = terminal();
    const argv = ["create", "companies", await aFile(GOOD), "--token-file", tokenFile];
    expect(await main(argv, io)).toBe(EXIT.notAllowed);
    expect(said.stderr).toContain(`--token-file ${tokenFile}${problem}`);
  });

  test.each([
    ["--port", "-1"],
    ["--port", "65536"],
    ["--port", "80.5"],
    ["--limit", "190"],
    ["--limit", "0/10s"],
    ["--limit", "190/0s"],
    ["--latency", "soon"],
    ["--latency", "200-100"],
    ["--latency", "-5"],
    ["--portal", "0"],
    ["--portal", "1.5"],
    ["--seed", "1.5"],
    ["--seed", "x"],
  ])("sandbox %s %s", async (option, value) => {
    const { io, said } = terminal();
    expect(await main(["sandbox", "--port", "0", `${option}=${value}`], io)).toBe(EXIT.usage);
    expect(said).toEqual({
      stdout: "",
      stderr: expect.stringMatching(new RegExp(`^${option}: expected .*; got ${value}\\.\n$`)),
    });
  });
});

describe("a file the sandbox cannot use", () => {
  test.each([
    [
      "--faults",
      '[{"fault":{"kind":"truncate"}},{"nth":0,"fault":{"kind":"status","status":404}}]',
      [
        "--faults FILE: faults[1].nth: expected a whole number from 1, or a list of such numbers; got 0.",
        "--faults FILE: faults[1].fault.status: expected 423, 477, or one from 500 to 599; got 404.",
      ],
    ],
    ["--faults", "[", ["--faults FILE, line 1, column 2: not JSON: expected ], got the end."]],
    ["--faults", "{}", ["--faults FILE: faults: expected a list of rules; got {}."]],
    ["--file", GOOD, ["--file FILE: not the file of a sandbox. It was left as it is."]],
  ])("%s %s", async (option, content, said) => {
    const file = await aFile(content);
    const { io, said: written } = terminal();
    expect(await main(["sandbox", "--port", "0", option, file], io)).toBe(EXIT.usage);
    const stderr = said.map((line) => `${line.replace("FILE", file)}\n`).join("");
    expect(written).toEqual({ stdout: "", stderr });
    expect(await readFile(file, "utf8")).toBe(content);
  });

  test("rules that are not there", async () => {
    const { io, said } = terminal();
    expect(await main(["sandbox", "--port", "0", "--faults", "none.json"], io)).toBe(EXIT.usage);
    expect(said.stderr).toMatch(/^--faults none\.json: no such file or folder, ENOENT\.$/m);
  });
});

test("a port that is taken", async () => {
  const server = await listen(createSandbox());
  onTestFinished(() => server.close());
  const { port } = new URL(server.url);
  const { io, said } = terminal();
  expect(await main(["sandbox", "--port", port], io)).toBe(EXIT.usage);
  expect(said.stderr).toBe(
    `--port ${port}: another program listens there, EADDRINUSE. Choose another, or 0 for a free one.\n`,
  );
});

test.each([
  ["no folder", (folder: string) => join(folder, "none", "a"), "no such file or folder, ENOENT"],
  [
    "a file for a folder",
    async () => join(await aFile(""), "a"),
    "a part of the path is a file, not a folder, ENOTDIR",
  ],
])("a file the sandbox cannot keep its records in: %s", async (_, place, why) => {
  if (/ENOTDIR/.test(why) && isLeftOutOnWindows("a path through a file is one that is not there")) {
    return;
  }
  const file = await place(await aFolder());
  const { io, said } = terminal();
  expect(await main(["sandbox", "--port", "0", "--file", file], io)).toBe(EXIT.usage);
  expect(said.stderr).toBe(`--file ${file}: ${why}. It was left as it is.\n`);
});

describe("on a terminal", () => {
  test.each<[string, string, string[], number, number]>([
    ["yes", "y\n", [], EXIT.success, 1],
    ["Yes, with blanks", "  Yes \n", [], EXIT.success, 1],
    ["no", "n\n", [], EXIT.interrupted, 0],
    ["nothing", "\n", [], EXIT.interrupted, 0],
    ["something else", "yellow\n", [], EXIT.interrupted, 0],
    ["with Ctrl-C", "\u0003", [], EXIT.interrupted, 0],
    ["with Ctrl-D", "\u0004", [], EXIT.interrupted, 0],
    ["by hanging up", "", [], EXIT.interrupted, 0],
    ["nothing, as --yes is given", "", ["--yes"], EXIT.success, 1],
    ["nothing, as it is one row", "", ["--confirm-above", "1"], EXIT.success, 1],
    ["nothing, as 1,000 rows are few", "", ["--confirm-above", "1000"], EXIT.success, 1],
  ])("the user answers %s", async (_, answer, options, code, requests) => {
    const account = await anAccount();
    const { io, said } = terminal({ isTTY: true, answer });
    // As a terminal that was opened without a size says.
    Object.assign(io.stderr, { columns: 0 });
    const out = join(await aFolder(), "run");
    const argv = [
      "create",
      "companies",
      await aFile(GOOD),
      "--base-url",
      account.url,
      "--out",
      out,
      "--confirm-above",
      "0",
    ];
    expect(await main([...argv, ...options], io)).toBe(code);
    const writes = account.requests().filter(({ method }) => method === "POST");
    expect(writes).toHaveLength(requests);
    const { stderr } = said;
    const place = `portal 1000001 (STANDARD) at ${new URL(account.url).host}`;
    const question = `create 1 row of companies in ${place}, with about 1 request? [y/N] `;
    expect(stripVTControlCharacters(stderr).replaceAll("\n", " ").includes(question)).toBe(
      options.length === 0,
    );
    expect(stderr.includes("Nothing was sent.")).toBe(requests === 0);
  });
});

test("help says which options a command has", async () => {
  for (const [command, options] of [
    [
      "create",
      ["--map", "--base-url", "--api-version", "--token-file", "--out", "--yes", "--dry-run"],
    ],
    ["upsert", ["--id-property"]],
    ["sandbox", ["--port", "--limit", "--latency", "--faults", "--portal", "--seed", "--file"]],
  ] as const) {
    const { io, said } = terminal();
    expect(await main([command, "--help"], io)).toBe(EXIT.success);
    const { stdout, stderr } = said;
    expect(stderr).toBe("");
    for (const option of options) expect(stdout).toContain(`  ${option}`);
  }
});

test("nothing asked for is a mistake, and the help is shown", async () => {
  const { io, said } = terminal();
  expect(await main([], io)).toBe(EXIT.usage);
  expect(said).toEqual({ stdout: "", stderr: expect.stringContaining("Usage: hubspot-batch") });
});

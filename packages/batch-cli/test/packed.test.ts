import { execFile } from "node:child_process";
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anAccount, readResults, TOKEN } from "./cli.ts";

const PACKAGES = join(import.meta.dirname, "../..");
const NAMES = [
  "batch-types",
  "batch-core",
  "batch-http",
  "batch-file",
  "batch-import",
  "batch-sandbox",
  "batch-cli",
];
const run = promisify(execFile);

interface Manifest {
  readonly name: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

let home: string;
let command: string;

/**
 * Packs the packages, and lays them out as a package manager would: each alone with what its packed
 * manifest names. An `npm install` would ask the registry for everything else; those are links to the
 * workspace's, so that the test needs no network and takes seconds.
 */
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "hubspot-batch-packed-"));
  const modules = join(home, "node_modules");
  await Promise.all(NAMES.map((name) => install(name, modules)));
  const installed = join(modules, "hubspot-batch");
  const { bin } = await manifestOf(installed);
  command = join(installed, bin["hubspot-batch"]!);
});

afterAll(() => rm(home, { recursive: true, force: true }));

async function install(name: string, modules: string): Promise<void> {
  const source = join(PACKAGES, name);
  const packed = join(home, `packed-${name}`);
  // Without `prepack`, which builds: other tests run what is built.
  const options = ["--pack-destination", packed, "--config.ignore-scripts=true"];
  await run("pnpm", ["--dir", source, "pack", ...options]);
  const [tarball] = await readdir(packed);
  const { name: installed } = await manifestOf(source);
  const target = join(modules, installed);
  await mkdir(target, { recursive: true });
  await run("tar", ["-xzf", join(packed, tarball!), "-C", target, "--strip-components=1"]);
  const { dependencies, optionalDependencies, peerDependencies } = await manifestOf(target);
  // Those of peers are met by the packages above, which need them, too.
  for (const [dependency, version] of Object.entries({
    ...dependencies,
    ...optionalDependencies,
    ...peerDependencies,
  })) {
    expect(version, `${name} needs ${dependency}`).toMatch(/^[\^~]?\d/);
    if (dependency.startsWith("@x/")) continue;
    const link = join(target, "node_modules", dependency);
    await mkdir(join(link, ".."), { recursive: true });
    await symlink(await realpath(join(source, "node_modules", dependency)), link);
  }
}

async function manifestOf(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Manifest;
}

async function say(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { PATH: process.env["PATH"], HOME: home, HUBSPOT_ACCESS_TOKEN: TOKEN };
  return run(command, argv, { cwd: home, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

test("the installed command says what it is and what it can do", async () => {
  const { version } = JSON.parse(
    await readFile(join(PACKAGES, "batch-cli/package.json"), "utf8"),
  ) as { version: string };
  expect(await say("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  const help = await say("--help");
  expect(help).toMatchObject({ code: 0, stderr: "" });
  expect(help.stdout).toContain("Exit codes: 0 every record written or found");
  const objects = await say("objects");
  expect(objects).toMatchObject({ code: 0, stderr: "" });
  expect(objects.stdout).toMatch(/^contacts +0-1 /m);
  // Nobody installed the package of the queue.
  const worker = await say("worker", "--database", "postgres://127.0.0.1:1/app");
  expect(worker).toMatchObject({ code: 2, stdout: "" });
  expect(worker.stderr).toContain("npm install --global @x/batch-queue");
});

test("the installed command writes, goes on, and tells the results again", async () => {
  let isOpen = false;
  let requests = 0;
  const account = await anAccount({}, async (request, sandbox) => {
    requests += 1;
    if (isOpen || requests === 1) return sandbox.fetch(request);
    const policy = { policyName: "DAILY", message: "You have reached your daily limit." };
    return Response.json({ status: "error", errorType: "RATE_LIMIT", ...policy }, { status: 429 });
  });
  const rows = Array.from({ length: 150 }, (_, n) => `Company ${n}\n`);
  await writeFile(join(home, "rows.csv"), `name\n${rows.join("")}`);
  const url = ["--base-url", account.url];
  const first = await say("create", "companies", "rows.csv", "--no-check", ...url, "--out", "run");
  expect(first).toMatchObject({
    code: 3,
    stdout: expect.stringContaining("resume run --base-url "),
  });

  isOpen = true;
  const second = await say("resume", "run", ...url);
  expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining("created 150 ") });
  expect(account.inspect("companies")).toHaveLength(150);
  expect(await say("results", "run", "--out", "copy")).toMatchObject({ code: 0 });
  expect(await readResults(join(home, "copy"))).toEqual(await readResults(join(home, "run")));

  // Each ends of its own accord: a timer or a connection left behind would keep the process alive.
  expect(await say("retry", "run", ...url)).toMatchObject({
    code: 0,
    stdout: "run: no row is to be sent again.\n",
  });
  expect(await say("runs")).toMatchObject({ code: 0 });
  expect(await say("read", "companies", "run/succeeded.csv", ...url)).toMatchObject({ code: 0 });
  expect(await say("accounts", "list")).toMatchObject({ code: 0 });

  // What is loaded only when it is needed is in the package, too.
  for (const [name, text] of [
    ["rows.jsonl", '{"name":"Acme"}\n'],
    ["rows.json", '[{"name":"Acme"}]'],
  ] as const) {
    await writeFile(join(home, name), text);
    const checked = await say("check", "companies", name, ...url);
    expect(checked).toMatchObject({ code: 0, stdout: expect.stringContaining("The row passes.") });
  }
});

import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMAND } from "./child.ts";

/** What each shell prints for a line with the cursor at its end: a candidate on each line. */
const DRIVERS = {
  bash: `source <(hubspot-batch completion bash)
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_hubspot_batch
printf '%s\\n' "\${COMPREPLY[@]}"`,
  zsh: `compdef() { :; }
_describe() { print -rl -- "\${candidates[@]%%:*}"; }
_files() { print FILES; }
source <(hubspot-batch completion zsh)
words=("$@"); CURRENT=$#
_hubspot_batch`,
  fish: `hubspot-batch completion fish | source
complete -C (string join ' ' -- $argv) | string replace -r '\\t.*' ''`,
} as const;

type Shell = keyof typeof DRIVERS;

function isThere(shell: string): boolean {
  return spawnSync(shell, ["-c", "exit 0"]).status === 0;
}

let folder: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "completion-"));
  const bin = join(folder, "bin");
  await mkdir(join(folder, ".config", "hubspot-batch"), { recursive: true });
  await mkdir(bin);
  const program = `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n`;
  await writeFile(join(bin, "hubspot-batch"), program, { mode: 0o755 });
  await writeFile(join(folder, "people.csv"), "email\n");
  for (const name of ["2026-create-contacts-3f9a", "$(touch carried-out)", "\u001b[31mred\nx"]) {
    await mkdir(join(folder, "hubspot-batch-runs", name), { recursive: true });
    await writeFile(join(folder, "hubspot-batch-runs", name, "run.db"), "");
  }
  const accounts = { acme: { token: "file" }, berlin: { token: "file" } };
  const profiles = join(folder, ".config", "hubspot-batch", "accounts.json");
  await writeFile(profiles, JSON.stringify({ accounts }));
  env = { PATH: `${bin}:${process.env["PATH"]}`, HOME: folder };
});

afterAll(() => rm(folder, { recursive: true }));

function ask(shell: Shell, words: readonly string[]): string[] {
  const driver = DRIVERS[shell];
  const options = shell === "bash" ? ["--norc"] : shell === "zsh" ? ["-f"] : ["--no-config"];
  const argv = [...options, "-c", driver, ...(shell === "fish" ? [] : [shell])];
  const line = ["hubspot-batch", ...words];
  const { stdout, stderr } = spawnSync(shell, [...argv, ...line], { cwd: folder, env });
  expect(String(stderr)).toBe("");
  return String(stdout)
    .split("\n")
    .filter((text) => text !== "")
    .sort();
}

for (const shell of Object.keys(DRIVERS) as Shell[]) {
  const here = isThere(shell);
  if (!here)
    process.stderr.write(`Skipped: completion in ${shell}, as there is no ${shell} here.\n`);
  describe.skipIf(!here)(`in ${shell}`, () => {
    test.each<[string, string[], string[]]>([
      ["a command", ["ups"], ["upsert"]],
      ["a command of accounts", ["accounts", ""], ["add", "list", "remove", "use"]],
      ["an object", ["create", "compan"], ["companies"]],
      ["an option", ["create", "companies", "people.csv", "--api"], ["--api-version"]],
      ["the value of an option", ["create", "companies", "--api-version", "v"], ["v3"]],
      ["an account", ["read", "contacts", "7", "--account", "ac"], ["acme"]],
      ["an account to forget", ["accounts", "remove", ""], ["acme", "berlin"]],
      ["a run, if its name is plain", ["resume", ""], ["2026-create-contacts-3f9a"]],
      ["after an option with a value", ["read", "--map", "a=b", "conta"], ["contacts"]],
    ])("completes %s", (_, words, candidates) => {
      expect(ask(shell, words)).toEqual(candidates);
    });

    test("carries nothing out", async () => {
      expect(ask(shell, ["create", "'$(touch carried-out)'", "compan"])).not.toContain("x");
      expect(spawnSync("ls", { cwd: folder }).stdout.toString()).not.toContain("carried-out");
    });
  });
}

test("a shell that there is no script for is a mistake", () => {
  const ended = spawnSync(process.execPath, [COMMAND, "completion", "tcsh"]);
  expect(ended.status).toBe(2);
  expect(String(ended.stderr)).toContain("Allowed choices are bash, zsh, fish");
});

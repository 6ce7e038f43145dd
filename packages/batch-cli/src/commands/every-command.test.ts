import type { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { EXIT } from "../exit-codes.ts";
import { createProgram } from "../program.ts";
import { aFile, aFolder } from "../../test/temporary.ts";
import { anAccount, runMain } from "../testing/run-main.ts";
import { candidatesOf } from "./completion/candidates.ts";

const stream = (): PassThrough => new PassThrough();
const io = { stdin: stream(), stdout: stream(), stderr: stream(), env: {} };
const program = createProgram(io as never, () => {});

/** Every command that can be typed, with the words that lead to it. */
function commandsOf(command: Command, words: readonly string[] = []): [string, Command][] {
  return command
    .createHelp()
    .visibleCommands(command)
    .filter((one) => one.name() !== "help")
    .flatMap((one) => {
      const own = [...words, one.name()];
      const acts = one.name() !== "accounts";
      return [...(acts ? [[own.join(" "), one] as const] : []), ...commandsOf(one, own)].map(
        ([name, found]): [string, Command] => [name, found],
      );
    });
}

const COMMANDS = commandsOf(program);

test("there are commands", () => {
  expect(COMMANDS.map(([name]) => name)).toEqual(
    expect.arrayContaining(["apply", "diff", "import", "runs remove", "sync", "types", "undo"]),
  );
});

describe.each(COMMANDS)("%s", (name, command) => {
  const words = name.split(" ");

  test("its help says what it does, with examples that it can read", async () => {
    const { code, stdout } = await runMain([...words, "--help"]);
    expect(code).toBe(EXIT.success);
    const [help, examples = ""] = stdout.split("\nExamples:\n");
    const columns = help!.split("\n").filter((line) => line.startsWith("  "));
    expect(columns.filter(({ length }) => length > 80)).toEqual([]);
    const lists = help!.split("\n\n").filter((part) => (part.match(/^ {2}-/gm) ?? []).length > 16);
    expect(lists).toEqual([]);
    const own = examples.split("\n").filter((line) => line.includes(`hubspot-batch ${name}`));
    expect(own).not.toEqual([]);
    const known = command.options.flatMap(({ long }) => long ?? []);
    for (const [option] of own.join("\n").matchAll(/(?<= )--[a-z-]+/g)) {
      expect(known).toContain(option);
    }
    expect(command.description()).toMatch(/^[A-Z].*\.$/s);
  });

  test("it prints JSON", () => {
    expect(command.options.map(({ long }) => long)).toContain("--json");
  });

  test("an unknown option, and an argument that is missing or too much, end with 2", async () => {
    const mandatory = command.options.filter((one) => one.mandatory);
    const needed = mandatory.flatMap(({ long }) => [long!, "x"]);
    const unknown = await runMain([...words, ...needed, "--no-such-option"]);
    expect(unknown).toMatchObject({ code: EXIT.usage, stdout: "" });
    expect(unknown.stderr).toContain("unknown option '--no-such-option'");
    expect(unknown.stderr).toContain(`How to use it: hubspot-batch ${name} --help\n`);
    const { registeredArguments } = command;
    if (registeredArguments.some(({ required }) => required)) {
      const none = await runMain([...words, ...needed]);
      expect(none).toMatchObject({ code: EXIT.usage, stdout: "" });
      expect(none.stderr).toContain("missing required argument");
    }
    if (registeredArguments.some(({ variadic }) => variadic)) return;
    const most = registeredArguments.map(({ argChoices = ["x"] }) => argChoices[0]!);
    const more = await runMain([...words, ...needed, ...most, "more"]);
    expect(more.code).toBe(EXIT.usage);
    expect(more.stderr).toMatch(/too many arguments|unknown command/);
  });

  const names = {
    accounts: async () => ["acme"],
    objects: async () => ["contacts"],
    runs: async () => ["a-run"],
  };
  const candidates = (...more: string[]) => candidatesOf(program, [...words, ...more], names);

  test("each of its arguments and options can be completed", async () => {
    const before: string[] = [];
    for (const { name: argument } of command.registeredArguments.map((one) => ({
      name: one.name(),
    }))) {
      // A new account has a new name, and the runs of a queue are not asked for at a tab.
      if (name !== "accounts add" && argument !== "id")
        expect([argument, await candidates(...before, "")]).not.toEqual([argument, []]);
      before.push("x");
    }
    const shown = await candidates("--");
    const visible = command.options.filter(({ hidden }) => !hidden).map(({ long }) => long);
    expect((shown as readonly { readonly value: string }[]).map(({ value }) => value)).toEqual(
      expect.arrayContaining(visible),
    );
    for (const { argChoices, flags, long } of command.options) {
      if (argChoices !== undefined)
        expect(await candidates(long!, "")).toHaveLength(argChoices.length);
      if (/<(?:file|folder|path)>/.test(flags)) expect(await candidates(long!, "")).toBe("files");
    }
  });
});

/** What a command prints with `--json`: each line of stdout as a value. */
async function jsonOf(argv: readonly string[], options: Parameters<typeof runMain>[1] = {}) {
  const { code, stdout } = await runMain([...argv, "--json"], options);
  expect(stdout).not.toContain("pat-na1");
  return { code, printed: stdout.split("\n").map((line) => line && JSON.parse(line)) };
}

test("a run is completed by its name, and one that is elsewhere by its path", async () => {
  const names = {
    accounts: async () => [],
    objects: async () => [],
    runs: async () => ["2026-a", "2026-b"],
  };
  const values = async (word: string) => candidatesOf(program, ["undo", word], names);
  expect(await values("2026-a")).toEqual([{ value: "2026-a" }]);
  expect(await values("./runs/")).toBe("files");
  expect(await values("/tmp/r")).toBe("files");
});

test("with --json, accounts say what was done, and never a token", async () => {
  const { url } = await anAccount();
  const input = "pat-na1-5ecret\n";
  const add = (name: string) =>
    jsonOf(["accounts", "add", name, "--no-keychain", "--base-url", url], { input });
  const acme = { name: "acme", portalId: "1000001", keptIn: "file", baseUrl: url };
  const tokenFile = expect.stringMatching(/tokens.acme$/);
  const { code, printed } = await add("acme");
  expect(code).toBe(EXIT.success);
  expect(printed).toEqual([{ done: "added", ...acme, isDefault: true, tokenFile }, ""]);
  expect((await add("acme")).printed[0]).toMatchObject({ done: "replaced", name: "acme" });
  await add("berlin");
  expect(await jsonOf(["accounts", "use", "berlin"])).toEqual({
    code: EXIT.success,
    printed: [{ done: "made default", ...acme, name: "berlin", isDefault: true }, ""],
  });
  expect(await jsonOf(["accounts", "remove", "acme"])).toEqual({
    code: EXIT.success,
    printed: [{ done: "removed", ...acme, isDefault: false }, ""],
  });
});

test("with --json, runs remove says what it removed, and asks all the same", async () => {
  const { url } = await anAccount();
  const out = join(await aFolder(), "run");
  const file = await aFile("name\nA\n");
  await runMain(["create", "companies", file, "--base-url", url, "--out", out]);
  expect(await jsonOf(["runs", "remove", out])).toEqual({ code: EXIT.usage, printed: [""] });
  const files = ["report.json", "run.lock", "succeeded.csv", "run.db"];
  const removed = { done: "removed", folder: out, files, bytes: expect.any(Number), stay: [] };
  const { code, printed } = await jsonOf(["runs", "remove", out, "--yes"]);
  expect({ code, printed }).toEqual({ code: EXIT.success, printed: [removed, ""] });
});

test("with --json, types say which file they wrote, and are in the line without one", async () => {
  const { url } = await anAccount();
  const file = join(await aFolder(), "types.ts");
  const argv = ["types", "--objects", "contacts", "--base-url", url];
  const of = { portalId: "1000001", apiVersion: "2026-09", objects: ["contacts"] };
  const said = async (...more: string[]) => {
    const { code, printed } = await jsonOf([...argv, ...more]);
    return [code, printed[0]];
  };
  const types = expect.stringContaining("export interface Contact ");
  expect(await said()).toEqual([EXIT.success, { ...of, types }]);
  const [out, check] = [["--out", file], "--check"];
  expect(await said(...out, check)).toEqual([EXIT.incomplete, { ...of, file, state: "missing" }]);
  expect(await said(...out)).toEqual([EXIT.success, { ...of, file, state: "written" }]);
  expect(await said(...out, check)).toEqual([EXIT.success, { ...of, file, state: "same" }]);
});

test("with --json, read prints records and counts, or the counts alone beside a file", async () => {
  const account = await anAccount();
  const file = await aFile("name\nAcme\n");
  const run = ["--out", join(await aFolder(), "run")];
  await runMain(["create", "companies", file, "--base-url", account.url, ...run]);
  const { id } = account.inspect("companies")[0]!;
  const out = join(await aFolder(), "found.csv");
  const argv = ["read", "companies", id, "7", "--properties", "name", "--base-url", account.url];
  const ended = { type: "read-ended", exitCode: EXIT.incomplete, requests: 1 };
  const counts = expect.objectContaining({ found: 1, failed: 1 });
  const { code, printed } = await jsonOf(argv);
  expect(code).toBe(EXIT.incomplete);
  expect(printed).toEqual([
    expect.objectContaining({ type: "record", key: id, status: "found", id }),
    expect.objectContaining({ type: "record", key: "7", status: "failed" }),
    { ...ended, counts },
    "",
  ]);
  expect((await jsonOf([...argv, "--out", out])).printed).toEqual([
    { ...ended, counts, file: out },
    "",
  ]);
  expect(await readFile(out, "utf8")).toMatch(/^hs_key,hs_status,hs_id,name,hs_error\r?\n/);
});

test("with --json, completion has its script in a line", async () => {
  const script = expect.stringContaining("complete -o default");
  const { printed } = await jsonOf(["completion", "bash"]);
  expect(printed).toEqual([{ shell: "bash", script }, ""]);
});

test("with --json, the sandbox prints its address", async () => {
  const url = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+/);
  const onText = (_: string, signals: EventEmitter) => setImmediate(() => signals.emit("SIGINT"));
  const ended = await jsonOf(["sandbox", "--port", "0"], { onText });
  expect(ended).toEqual({ code: EXIT.success, printed: [{ url }, ""] });
});

import { PassThrough } from "node:stream";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { EXIT } from "../exit-codes.ts";
import { createProgram } from "../program.ts";
import { runMain } from "../testing/run-main.ts";
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

/** Commands that print nothing a program would read otherwise. */
const WITHOUT_JSON: Readonly<Record<string, string>> = {
  "accounts add": "prints a sentence",
  "accounts remove": "prints a sentence",
  "accounts use": "prints a sentence",
  completion: "prints a script",
  read: "has --format jsonl",
  "runs remove": "prints a sentence",
  sandbox: "runs until it is ended",
  studio: "runs until it is ended",
  types: "prints TypeScript",
};

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
    const [, examples = ""] = stdout.split("\nExamples:\n");
    const own = examples.split("\n").filter((line) => line.includes(`hubspot-batch ${name}`));
    expect(own).not.toEqual([]);
    const known = command.options.flatMap(({ long }) => long ?? []);
    for (const [option] of own.join("\n").matchAll(/(?<= )--[a-z-]+/g)) {
      expect(known).toContain(option);
    }
    expect(command.description()).toMatch(/^[A-Z].*\.$/s);
  });

  test("it prints JSON, or there is a reason why not", () => {
    const hasJson = command.options.some(({ long }) => long === "--json");
    expect(hasJson ? undefined : WITHOUT_JSON[name]).toEqual(
      hasJson ? undefined : expect.any(String),
    );
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
      // A new account has a new name.
      if (name !== "accounts add")
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
      if (/<(?:file|folder)>/.test(flags)) expect(await candidates(long!, "")).toBe("files");
    }
  });
});

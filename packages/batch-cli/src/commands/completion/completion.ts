import { basename } from "node:path";
import type { Command } from "commander";
import { configFolder } from "../../accounts/config-folder.ts";
import { readProfiles } from "../../accounts/profiles-file.ts";
import { candidatesOf, type Names } from "./candidates.ts";
import { SCRIPTS, type Shell } from "./scripts.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { print, printJson } from "../../terminal/print.ts";

/** A name of a run that we made up, or a user as plain. */
const RUN = /^\w[\w.-]*$/;

/** Prints the script for a shell. */
export async function completion(shell: Shell, json: boolean, { stdout }: Io): Promise<ExitCode> {
  if (json) printJson(stdout, { shell, script: SCRIPTS[shell] });
  else print(stdout, SCRIPTS[shell]);
  return EXIT.success;
}

/** What the scripts ask: prints what the last word can become. */
export async function complete(
  program: Command,
  words: readonly string[],
  { env, stdout }: Io,
): Promise<ExitCode> {
  const names: Names = {
    accounts: async () => Object.keys((await readProfiles(configFolder(env))).accounts),
    objects: async () => Object.keys((await import("@x/batch-types/registry")).OBJECTS),
    runs: async () => {
      const { listRuns } = await import("../../run/run-folder.ts");
      // Shells put a candidate on the line as it is, and Enter would carry out what another name says.
      return (await listRuns()).map((folder) => basename(folder)).filter((name) => RUN.test(name));
    },
  };
  const found = await candidatesOf(program, joined(words), names);
  print(
    stdout,
    found === "files"
      ? ":files\n"
      : found.map(({ value, description = "" }) => `${value}\t${description}\n`).join(""),
  );
  return EXIT.success;
}

/** bash takes `name=city` apart into three words. */
function joined(words: readonly string[]): string[] {
  const all: string[] = [];
  for (const [place, word] of words.entries()) {
    const isRest = place > 0 && (word === "=" || words[place - 1] === "=");
    if (isRest) all.push(`${all.pop() ?? ""}${word}`);
    else all.push(word);
  }
  return all;
}

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, onTestFinished } from "vitest";
import { type Ended, environment, expectNoSecret, type StartOptions, TOKEN } from "./cli.ts";

export const COMMAND = join(import.meta.dirname, "../bin/hubspot-batch.js");

if (!existsSync(join(import.meta.dirname, "../dist/main.js"))) {
  throw new Error(
    "These tests run the built command; build it first (`pnpm test` at the root does).",
  );
}

/** The command as a child process. */
export interface Running {
  /** Resolves with what is on stdout once that is more than nothing. */
  readonly firstOutput: Promise<string>;
  readonly ended: Promise<Ended>;
  /** Resolves when this is on stderr. */
  says(text: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

/**
 * Starts the built command as a process of its own.
 *
 * @param options.node What Node itself is given.
 */
export function start(
  argv: readonly string[],
  options: StartOptions & { readonly node?: readonly string[] },
): Running {
  const { folder, node = [], token = TOKEN } = options;
  const child = spawn(process.execPath, [...node, COMMAND, ...argv], {
    cwd: folder,
    env: { PATH: process.env["PATH"], ...environment(options) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const firstOutput = new Promise<string>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      resolve(stdout);
    });
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  }).then(async (result) => {
    await expectNoSecret(result, folder, token ?? TOKEN);
    return result;
  });
  // Its folder is there until its files have been looked through.
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  return {
    firstOutput,
    ended,
    says: (text) => expect.poll(() => stderr).toContain(text),
    kill: (signal) => void child.kill(signal),
  };
}

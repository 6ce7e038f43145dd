import { execFile } from "node:child_process";
import { promisify } from "node:util";

export interface Place {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** After so many milliseconds it is ended, and fails. @default none */
  readonly timeout?: number;
}

/**
 * Runs a command to its end, and returns what it prints.
 *
 * @throws {Error} with all that it printed, where it fails.
 */
export async function run(command: string, argv: readonly string[], place: Place): Promise<string> {
  try {
    return (await promisify(execFile)(command, argv, place)).stdout.trim();
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${argv.join(" ")}\n${stdout}${stderr}`, { cause: error });
  }
}

/** An environment without what pnpm tells the scripts that it runs, which is about this repository. */
export function withoutPnpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^p?npm_/i.test(name));
  return Object.fromEntries(kept);
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Place } from "./run.ts";

/** A command that runs until it is ended. */
export interface Served {
  readonly firstLine: string;
  /** Sends the signal, and returns the exit code once the command has ended: null where the signal itself ended it. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/**
 * Starts a command that serves, and waits for the first line that it prints.
 *
 * @param place With how long it may take to begin, and to end: else it is killed. @default a minute
 * @throws {Error} where it takes longer, or ends before.
 */
export async function serve(
  command: string,
  argv: readonly string[],
  { timeout = 60_000, ...place }: Place,
): Promise<Served> {
  const child = spawn(command, argv, { ...place, stdio: ["ignore", "pipe", "inherit"] });
  const about = [command, ...argv].join(" ");

  async function end(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    child.kill(signal);
    try {
      if (child.exitCode === null && child.signalCode === null) {
        await once(child, "exit", { signal: AbortSignal.timeout(timeout) });
      }
      return child.exitCode;
    } catch (cause) {
      child.kill("SIGKILL");
      throw new Error(`${about}: did not end in ${timeout} ms after ${signal}`, { cause });
    }
  }

  try {
    const signal = AbortSignal.timeout(timeout);
    const [firstLine] = (await Promise.race([
      once(createInterface(child.stdout), "line", { signal }),
      once(child, "exit", { signal }).then(([code]) => {
        throw new Error(`it ended with ${String(code)}`);
      }),
    ])) as [string];
    return { firstLine, end };
  } catch (cause) {
    child.kill("SIGKILL");
    throw new Error(`${about}: no line came in ${timeout} ms, or it ended before`, { cause });
  }
}

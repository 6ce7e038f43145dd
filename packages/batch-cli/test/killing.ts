import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { COMMAND } from "./child.ts";
import { TOKEN } from "./cli.ts";

/** HubSpot is given 2 and 10 seconds before an unanswered create is looked up; the sandbox needs none. */
const IMPATIENCE = `
  const { setTimeout: wait } = globalThis;
  globalThis.setTimeout = (work, milliseconds, ...rest) =>
    wait(work, milliseconds > 1_000 && milliseconds <= 15_000 ? 40 : milliseconds, ...rest);
`;

/** What makes the command so: arguments of Node. */
export const IMPATIENT = [
  "--import",
  `data:text/javascript,${encodeURIComponent(IMPATIENCE)}`,
] as const;

/** The same moments for the same seed, so that a failure can be seen again. */
export function below(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

/** Whether the folder holds a run that can go on. */
export function isBegun(run: string): boolean {
  if (!existsSync(join(run, "run.db"))) return false;
  const database = new DatabaseSync(join(run, "run.db"));
  try {
    return database.prepare("SELECT 1 FROM sqlite_schema").get() !== undefined;
  } finally {
    database.close();
  }
}

/** Starts the command, to be killed. */
export function start(argv: readonly string[], folder: string) {
  const child = spawn(process.execPath, [...IMPATIENT, COMMAND, ...argv], {
    cwd: folder,
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      APPDATA: folder,
      HUBSPOT_ACCESS_TOKEN: TOKEN,
      // As the command has limits then, it does not start Node a second time to set them.
      NODE_OPTIONS: "--max-old-space-size=512",
    },
    stdio: "ignore",
  });
  const ended = new Promise<{ code: number | null }>((resolve) => {
    child.once("close", (code) => resolve({ code }));
  });
  return { ended, kill: () => void child.kill("SIGKILL") };
}

/**
 * Kills a command again and again, each time a little after some requests, and lets the last one go to its end.
 *
 * @param task.next The command, or what goes on with it.
 * @param task.seen How many requests there were so far.
 * @param task.requests How many are to come before it is killed.
 * @returns how often it was killed, and how the last one ended.
 */
export async function killAgain(task: {
  readonly folder: string;
  readonly killings: number;
  readonly random: (end: number) => number;
  readonly next: () => readonly string[];
  readonly seen: () => number;
  readonly requests: (argv: readonly string[]) => number;
}): Promise<{ readonly kills: number; readonly code: number | null }> {
  const { folder, killings, next, random, requests, seen } = task;
  let kills = 0;
  for (; kills < killings; kills += 1) {
    const argv = next();
    const until = seen() + requests(argv);
    const running = start(argv, folder);
    let isOver = false;
    void running.ended.then(() => (isOver = true));
    while (seen() < until && !isOver) await sleep(1);
    await sleep(random(40));
    running.kill();
    if ((await running.ended).code !== null) break;
  }
  const { code } = await start(next(), folder).ended;
  return { kills, code };
}

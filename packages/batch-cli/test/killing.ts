import { spawn } from "node:child_process";
import process from "node:process";
import { COMMAND } from "./child.ts";
import { TOKEN } from "./cli.ts";

/** HubSpot is given 2 and 10 seconds before an unanswered create is looked up; the sandbox needs none. */
const IMPATIENCE = `
  const { setTimeout: wait } = globalThis;
  globalThis.setTimeout = (work, milliseconds, ...rest) =>
    wait(work, milliseconds > 1_000 && milliseconds <= 15_000 ? 40 : milliseconds, ...rest);
`;

/** The same moments for the same seed, so that a failure can be seen again. */
export function below(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

/** Starts the command, to be killed. */
export function start(argv: readonly string[], folder: string) {
  const preload = `data:text/javascript,${encodeURIComponent(IMPATIENCE)}`;
  const child = spawn(process.execPath, ["--import", preload, COMMAND, ...argv], {
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

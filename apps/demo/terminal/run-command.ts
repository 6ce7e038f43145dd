import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(import.meta.resolve("hubspot-batch/package.json")).replace(
  "package.json",
  "bin/hubspot-batch.js",
);

/**
 * Runs `hubspot-batch` and shows what it shows. 1 is a fine end: some rows are meant to fail.
 *
 * @param home A folder for what the command remembers of a user, so that no demo knows of another one.
 */
export async function runCommand(
  argv: readonly string[],
  { url, accessToken, home }: { url: string; accessToken: string; home: string },
): Promise<void> {
  console.log(`\n$ hubspot-batch ${argv.map(quote).join(" ")}`);
  const child = spawn(process.execPath, [command, ...argv, "--base-url", url], {
    stdio: "inherit",
    env: { ...process.env, ...homeAt(home), HUBSPOT_ACCESS_TOKEN: accessToken },
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0 && code !== 1) throw new Error(`hubspot-batch ended with ${code}.`);
}

/** Where each system has the files of a user. */
function homeAt(home: string): NodeJS.ProcessEnv {
  return { HOME: home, APPDATA: home, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home };
}

function quote(argument: string): string {
  return /^[\w./=-]+$/.test(argument) ? argument : `'${argument}'`;
}

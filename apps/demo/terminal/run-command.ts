import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(import.meta.resolve("@x/batch-cli/package.json")).replace(
  "package.json",
  "bin/hubspot-batch.js",
);

/** Runs `hubspot-batch` and shows what it shows. 1 is a fine end: some rows are meant to fail. */
export async function runCommand(
  argv: readonly string[],
  account: { url: string; accessToken: string },
): Promise<void> {
  console.log(`\n$ hubspot-batch ${argv.map(quote).join(" ")}`);
  const child = spawn(process.execPath, [command, ...argv, "--base-url", account.url], {
    stdio: "inherit",
    env: { ...process.env, HUBSPOT_ACCESS_TOKEN: account.accessToken },
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0 && code !== 1) throw new Error(`hubspot-batch ended with ${code}.`);
}

function quote(argument: string): string {
  return /^[\w./=-]+$/.test(argument) ? argument : `'${argument}'`;
}

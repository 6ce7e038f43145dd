import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Opens an address in the user's browser, where that can be. The address holds a token, and the arguments of a program
 * can be read by others on this machine: so the browser is given a file that leads to it.
 *
 * @param folder That only the user can read.
 */
export async function openBrowser(address: string, folder: string): Promise<void> {
  const path = join(folder, "open.html");
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${address}"><title>Import studio</title><p><a href="${address}">Import studio</a></p>\n`;
  await writeFile(path, page, { mode: 0o600 });
  const [command, ...options] = opening(path, process.platform);
  const browser = spawn(command, options, {
    detached: true,
    stdio: "ignore",
    windowsVerbatimArguments: true,
  });
  // The address is printed, too.
  browser.on("error", () => {});
  browser.unref();
}

/** The program that opens a file, and its arguments. */
export function opening(path: string, platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === "darwin") return ["open", path];
  // For cmd, an & ends a command where it is not in quotes, and Node has them only around what has a blank.
  if (platform === "win32") return ["cmd", "/c", "start", '""', `"${path}"`];
  return ["xdg-open", path];
}

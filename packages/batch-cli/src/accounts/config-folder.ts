import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import process from "node:process";
import type { Io } from "../io.ts";

/** Where the user's settings live; a library for it would read `process.env` and not what a test gives. */
export function configFolder(env: Io["env"], platform: NodeJS.Platform = process.platform): string {
  return join(base(env, platform, "XDG_CONFIG_HOME", ".config"), "hubspot-batch");
}

/** Where the command keeps what it has to remember for the user: on Linux a folder of its own. */
export function stateFolder(env: Io["env"], platform: NodeJS.Platform = process.platform): string {
  return join(base(env, platform, "XDG_STATE_HOME", join(".local", "state")), "hubspot-batch");
}

function base(env: Io["env"], platform: NodeJS.Platform, variable: string, path: string): string {
  const home = env["HOME"] || homedir();
  if (platform === "win32") return env["APPDATA"] || join(home, "AppData", "Roaming");
  if (platform === "darwin") return join(home, "Library", "Application Support");
  // The specification says that a relative path is to be ignored.
  const xdg = env[variable];
  return xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, path);
}

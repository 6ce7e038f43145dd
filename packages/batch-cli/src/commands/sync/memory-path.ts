import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { hostOf } from "@x/batch-import";
import { stateFolder } from "../../accounts/config-folder.ts";
import type { Io } from "../../io.ts";

/** What tells a sync from all others. Plain JSON. */
export interface SyncAbout {
  readonly host: string;
  readonly portal: string;
  readonly objectType: string;
  readonly idProperty: string;
  /** The source: its name, or its path. */
  readonly source: string;
}

/** Where the rows of a sync come from, for people. */
export function sourceOf(file: string): string {
  return file === "-" ? "standard input" : resolve(file);
}

export function aboutSync(
  file: string,
  name: string | undefined,
  to: Omit<SyncAbout, "host" | "source"> & { readonly baseUrl: string | undefined },
): SyncAbout {
  const { baseUrl, portal, objectType, idProperty } = to;
  const source = name ?? resolve(file);
  return { host: hostOf(baseUrl), portal, objectType, idProperty, source };
}

/** The file that has what a sync remembers, among the user's own. */
export function memoryPath(env: Io["env"], about: SyncAbout): string {
  const hash = createHash("sha256").update(JSON.stringify(about)).digest("hex");
  return join(stateFolder(env), "syncs", `${hash.slice(0, 32)}.db`);
}

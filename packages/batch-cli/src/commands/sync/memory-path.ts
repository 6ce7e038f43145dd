import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { hostOf } from "@x/batch-import";
import { stateFolder } from "../../accounts/config-folder.ts";
import type { Io } from "../../io.ts";
import { UsageError } from "../../usage-error.ts";

/** What tells a sync from all others. Plain JSON. */
export interface SyncAbout {
  readonly host: string;
  readonly portal: string;
  /** One of its names: that by which the sync began. */
  readonly objectType: string;
  readonly idProperty: string;
  /** The source: its name, or its path and sheet. */
  readonly source: string;
}

/**
 * Where the rows of a sync come from.
 *
 * @param sheet Of a workbook: another one has other rows.
 */
export function sourceOf(file: string, sheet: string | undefined): string {
  const path = file === "-" ? "standard input" : resolve(file);
  return sheet === undefined ? path : `${path}, sheet ${JSON.stringify(sheet)}`;
}

export function aboutSync(
  source: string,
  to: Omit<SyncAbout, "host" | "source"> & { readonly baseUrl: string | undefined },
): SyncAbout {
  const { baseUrl, portal, objectType, idProperty } = to;
  return { host: hostOf(baseUrl), portal, objectType, idProperty, source };
}

/** The file with what a sync remembers. */
interface MemoryFile {
  readonly path: string;
  readonly about: SyncAbout;
  /** Whether there is none yet. */
  readonly isNew: boolean;
}

/**
 * Finds the memory of a sync, by whichever name of its object it was begun.
 *
 * @param names All names of the object: a new memory goes by the first.
 * @throws {UsageError} where there are several. Each knows only what its own syncs wrote.
 */
export function findMemory(
  env: Io["env"],
  about: SyncAbout,
  names: readonly [string, ...string[]],
): MemoryFile {
  const named = (objectType: string): MemoryFile => {
    const one = { ...about, objectType };
    const path = memoryPath(env, one);
    return { path, about: one, isNew: !existsSync(path) };
  };
  const kept = names.map(named).filter(({ isNew }) => !isNew);
  if (kept.length < 2) return kept[0] ?? named(names[0]);
  const files = kept.map(({ path, about: { objectType } }) => `${path} (${objectType})`);
  throw new UsageError(
    `This sync has ${kept.length} memories, as it went by several names of one object: ${files.join(", ")}. Nothing was sent. Remove all but one, and run the sync once with --verify.`,
  );
}

/** Among the user's own files. */
function memoryPath(env: Io["env"], about: SyncAbout): string {
  const hash = createHash("sha256").update(JSON.stringify(about)).digest("hex");
  return join(stateFolder(env), "syncs", `${hash.slice(0, 32)}.db`);
}

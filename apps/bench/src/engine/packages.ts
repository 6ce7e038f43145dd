import { globSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly files?: readonly string[];
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export interface Package {
  readonly folder: string;
  readonly manifest: Manifest;
}

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

/** What users install, lowest layer first. */
export const LAYERS = ["types", "core", "http", "file", "import", "queue", "cli", "sandbox"].map(
  (name) => packageIn(join(ROOT, "packages", `batch-${name}`)),
);

/** What others publish, as this workspace has it. */
export function installed(name: string): Package {
  return packageIn(join(fileURLToPath(new URL("../../node_modules", import.meta.url)), name));
}

function packageIn(folder: string): Package {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  return { folder: realpathSync(folder), manifest };
}

/** The package and all that comes with it; no peers, and nothing that is optional. */
export function withDependencies(one: Package): Package[] {
  const found = new Map([[one.folder, one]]);
  for (const { folder, manifest } of found.values()) {
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      const dependency = find(folder, name);
      found.set(dependency.folder, dependency);
    }
  }
  return [...found.values()];
}

/** As Node finds it. */
function find(from: string, name: string): Package {
  for (let folder = from; ; folder = dirname(folder)) {
    try {
      return packageIn(join(folder, "node_modules", name));
    } catch (error) {
      if (folder === dirname(folder)) throw error;
    }
  }
}

/** The bytes of its files, as they lie in node_modules. */
export function bytesOf({ folder, manifest }: Package): number {
  const isOurs = folder.startsWith(join(ROOT, "packages"));
  const patterns = isOurs
    ? [
        ...manifest.files!.flatMap((path) => [path, `${path}/**`]),
        "package.json",
        "README.md",
        "LICENSE",
      ]
    : ["**"];
  const exclude = (path: string): boolean => path === "node_modules";
  return globSync(patterns, { cwd: folder, exclude })
    .map((path) => statSync(join(folder, path)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}

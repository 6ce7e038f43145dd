import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { types: string; default: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface PublishedPackage {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The packages that users install, lowest layer first. */
export function publishedPackages(): PublishedPackage[] {
  return globSync("packages/*/package.json").map((path) => {
    const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
    return { name: manifest.name, folder: dirname(path), manifest };
  });
}

import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { types: string; default: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The packages that users install, lowest layer first. */
export function publishedPackages(): { name: string; folder: string; manifest: Manifest }[] {
  return globSync("packages/*/package.json").map((path) => {
    const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
    return { name: manifest.name, folder: dirname(path), manifest };
  });
}

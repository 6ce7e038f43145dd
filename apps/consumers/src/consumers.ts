import { readdirSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { publishedPackages } from "../../../scripts/published-packages.ts";

/** Somebody who installs one of the packages, and imports some of its entries. */
export interface Consumer {
  readonly folder: string;
  readonly dependencies: Readonly<Record<string, string>>;
  /** Such as `@x/batch-http/otel`. */
  readonly imports: readonly string[];
}

/**
 * Everybody who installs a package: first alone, then, where it has peers, with all of them. Alone only
 * the main entry is imported then, as the others may be there for a peer.
 */
export function listConsumers(): Consumer[] {
  return libraries().flatMap(({ name, manifest }) => {
    const folder = name.replace("@x/", "");
    const entries = Object.entries(manifest.exports).flatMap(([path, entry]) =>
      typeof entry === "object" ? [join(name, path)] : [],
    );
    const peers = manifest.peerDependencies;
    const alone = { folder, dependencies: { [name]: "*" }, imports: entries };
    if (peers === undefined) return [alone];
    const dependencies = { [name]: "*", ...peers };
    return [
      { ...alone, imports: [name] },
      { ...alone, folder: `${folder}-and-peers`, dependencies },
    ];
  });
}

/**
 * Where pnpm finds what is to be installed, so that it asks no registry: our packages in their tarballs,
 * all else where it is installed in this repository.
 */
export function listOverrides(tarballs: string): Record<string, string> {
  const files = readdirSync(tarballs);
  return Object.fromEntries(
    libraries().flatMap(({ name, folder, manifest }) => {
      const prefix = `${name.replace("@", "").replace("/", "-")}-`;
      const tarball = files.find((file) => file.startsWith(prefix))!;
      const others = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
      return [
        [name, `file:${resolve(tarballs, tarball)}`],
        ...others
          .filter((other) => !other.startsWith("@x/"))
          .map((other) => [other, `link:${realpathSync(join(folder, "node_modules", other))}`]),
      ];
    }),
  );
}

/** A command has nothing to import. */
function libraries() {
  return publishedPackages().filter(({ manifest }) => "." in manifest.exports);
}

import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type PublishedPackage, publishedPackages } from "../../../scripts/published-packages.ts";
import { run, withoutPnpm } from "../../../scripts/release/run.ts";
import { fileOf, specOf, type Tool } from "./tools.ts";

/** Programs that rows run beside our packages. */
const TESTERS = ["jest@30.5.2", "vite@8.3.8", "vitest@5.1.1"];
const PROGRAMS = join(import.meta.dirname, "../programs");

/** Folders outside of this repository, in which npm installs. Each is made when a row first asks for it. */
export type Places = ReturnType<typeof createPlaces>;

/**
 * @param root Where the folders are made.
 * @param tarballs The folder with our packages, packed.
 */
export function createPlaces(root: string, tarballs: string) {
  const made = new Map<string, Promise<string>>();
  const packages = publishedPackages();

  /** A folder with the programs, in which something is installed. */
  function install(name: string, specs: readonly string[], options: readonly string[] = []) {
    const make = async () => {
      const folder = join(root, name);
      mkdirSync(folder, { recursive: true });
      cpSync(PROGRAMS, folder, { recursive: true });
      writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
      const argv = ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...options, ...specs];
      await run("npm", argv, { cwd: folder, env: withoutPnpm(process.env) });
      return folder;
    };
    const folder = made.get(name) ?? make();
    made.set(name, folder);
    return folder;
  }

  function tarballOf({ name }: PublishedPackage): string {
    const prefix = `${name.replace("@", "").replace("/", "-")}-`;
    const file = readdirSync(tarballs).find((one) => one.startsWith(prefix) && /-\d/.test(one))!;
    return resolve(tarballs, file);
  }

  /** A package, and those of ours that it needs. */
  function withNeeded(name: string): PublishedPackage[] {
    return packages.filter(
      (one) =>
        one.name === name ||
        Object.keys(packages.find((each) => each.name === name)?.manifest.dependencies ?? {}).some(
          (needed) => withNeeded(needed).includes(one),
        ),
    );
  }

  const few = [...new Set(["@x/batch-http", "@x/batch-sandbox"].flatMap(withNeeded))].map(
    tarballOf,
  );

  return {
    /** One of our packages, alone. */
    alone(name: string, options?: readonly string[]) {
      return install(name.replace("/", "-"), withNeeded(name).map(tarballOf), options);
    },
    /** All that needs no package of others, so that no registry is asked. */
    few: () => install("few", few, ["--offline"]),
    /** That, beside a package of others, such as `msw@2.15.0`. */
    fewWith: (other: string) => install(`few-${other}`, [...few, other]),
    /** All our packages with all their peers, and what tests or bundles them. */
    all() {
      const peers = packages.flatMap(({ manifest }) =>
        Object.entries(manifest.peerDependencies ?? {})
          .filter(([name]) => !packages.some((one) => one.name === name))
          .map(([name, range]) => `${name}@${range}`),
      );
      return install("all", [...packages.map(tarballOf), ...new Set(peers), ...TESTERS]);
    },
    /** @returns the path of the program. */
    async tool(tool: Tool, version: string): Promise<string> {
      return fileOf(tool, await install(`${tool}-${version}`, [specOf(tool, version)]));
    },
  };
}

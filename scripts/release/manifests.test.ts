import { globSync, readFileSync } from "node:fs";
import { basename, join, matchesGlob } from "node:path";
import { describe, expect, test } from "vitest";
import changesets from "../../.changeset/config.json" with { type: "json" };
import { publishedPackages } from "../published-packages.ts";
import identity from "./identity.json" with { type: "json" };

type Ranges = Readonly<Record<string, string>>;
type Exports = Readonly<Record<string, string | Ranges>>;
interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly bin?: Ranges;
  readonly exports: Exports;
  readonly publishConfig: { readonly exports?: Exports };
  readonly dependencies?: Ranges;
  readonly peerDependencies?: Ranges;
  readonly devDependencies?: Ranges;
}

const { author, repository, scope } = identity;
const COMMAND = "hubspot-batch";
const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Manifest;

describe.each(publishedPackages())("$name", ({ name, folder: path }) => {
  const folder = path.replaceAll("\\", "/");
  const manifest = read(join(folder, "package.json"));
  const isCommand = name === COMMAND;

  test("says whose it is, where it is, and what it needs", () => {
    expect(manifest).toMatchObject({
      name: isCommand ? COMMAND : `${scope}/${basename(folder)}`,
      description: expect.stringMatching(/\.$/),
      keywords: expect.arrayContaining([expect.any(String)]),
      homepage: `${repository}/tree/main/${folder}#readme`,
      bugs: `${repository}/issues`,
      license: "MIT",
      author,
      repository: { type: "git", url: `git+${repository}.git`, directory: folder },
      files: expect.arrayContaining(["CHANGELOG.md", "dist"]),
      type: "module",
      publishConfig: { access: "public", provenance: true },
      engines: { node: expect.stringMatching(/^>=\d+\.\d+$/) },
      // Its script runs for what it does.
      ...(!isCommand && { sideEffects: false }),
    });
  });

  test("publishes the entries that the repository has, the types first", () => {
    const { exports, publishConfig } = manifest;
    expect(publishConfig.exports ?? exports).toEqual(withoutSources(exports));
    const entries = Object.values(exports).filter((entry) => typeof entry === "object");
    const conditions = [`${scope}/source`, "types", "default"];
    expect(entries.map(Object.keys)).toEqual(entries.map(() => conditions));
  });

  test("takes others of ours by ranges that a break does not reach", () => {
    const { dependencies, devDependencies, peerDependencies } = manifest;
    const ranges = ownRanges({ ...dependencies, ...peerDependencies });
    expect(ranges.filter((range) => range !== "workspace:^")).toEqual([]);
    expect(ownRanges({ ...devDependencies }).filter((range) => range !== "workspace:*")).toEqual(
      [],
    );
  });

  test("has commands that a shell can run", () => {
    const lines = Object.values(manifest.bin ?? {}).map(
      (bin) => readFileSync(join(folder, bin), "utf8").split("\n")[0],
    );
    expect(lines).toEqual(isCommand ? ["#!/usr/bin/env node"] : []);
  });
});

function withoutSources(exports: Exports): Exports {
  return Object.fromEntries(
    Object.entries(exports).map(([path, entry]) => {
      if (typeof entry === "string") return [path, entry];
      const { [`${scope}/source`]: _, ...published } = entry;
      return [path, published];
    }),
  );
}

/** The ranges in which packages of the repository are asked for. */
function ownRanges(ranges: Ranges): string[] {
  return Object.entries(ranges).flatMap(([name, range]) =>
    name === COMMAND || name.startsWith(`${scope}/`) ? [range] : [],
  );
}

test("changesets gives all that is published one version, and leaves the rest alone", () => {
  expect(changesets.fixed).toEqual([[`${scope}/batch-*`, COMMAND]]);
  const names = publishedPackages().map(({ name }) => name);
  expect(names.filter((name) => !name.startsWith(`${scope}/batch-`))).toEqual([COMMAND]);
  const apps = globSync("apps/*/package.json").map(read);
  expect(apps.filter((app) => app.private !== true)).toEqual([]);
  expect(changesets.ignore.toSorted()).toEqual(apps.map(({ name }) => name).toSorted());
});

/** The command is left out, as the list of its files does not tell the sources. */
const withSources = publishedPackages().filter(({ name }) => name !== COMMAND);

test.each(withSources)("changesets ask about each source that $name is built of", (one) => {
  const packed = readFileSync("docs/api/packed-files.txt", "utf8").split(/^# /m);
  const [, ...files] = packed.find((text) => text.startsWith(`${one.name}\n`))!.split("\n");
  const built = files.flatMap((file) => file.match(/^dist\/(.+)\.d\.ts$/)?.[1] ?? []);
  const sources = globSync("src/**/*.ts", { cwd: one.folder });
  const asked = sources.filter((path) =>
    changesets.changedFilePatterns.every((pattern) =>
      pattern.startsWith("!") ? !matchesGlob(path, pattern.slice(1)) : matchesGlob(path, pattern),
    ),
  );
  expect(asked.toSorted()).toEqual(built.map((name) => `src/${name}.ts`).toSorted());
});

test("the repository itself is no package", () => {
  const root = read("package.json");
  expect([root.private, root.name]).toEqual([true, "hubspot-batch-monorepo"]);
});

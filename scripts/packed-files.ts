import { readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** What `pnpm pack --json` says of a tarball. */
export interface Packed {
  readonly name: string;
  readonly version: string;
  readonly files: readonly { readonly path: string }[];
}

/** The files of a tarball, one a line; not source maps, as nearly each script has one, nor the changelog, which comes with the first release. */
export function listFiles({ name, files }: Packed): string {
  const listed = files.filter(({ path }) => !path.endsWith(".js.map") && path !== "CHANGELOG.md");
  const paths = listed.map(({ path }) => path);
  // The page's files are named after what is in them.
  const stable = paths.map((path) => path.replace(/(?<=\/assets\/.*)-[\w-]{8}(?=\.\w+$)/, "-HASH"));
  return [`# ${name}`, ...stable.sort(), ""].join("\n");
}

/**
 * What a user would miss in a tarball, one sentence each.
 *
 * @param folder Of the package.
 */
export function listMissing(folder: string, { version, files }: Packed): string[] {
  const paths = files.map(({ path }) => path);
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  const named = paths.flatMap((path) =>
    namedIn(path, read).map((target) => posix.join(posix.dirname(path), target)),
  );
  // A package that was never released has no changes.
  const changes = version === "0.0.0" ? [] : ["CHANGELOG.md"];
  const expected = ["LICENSE", "README.md", "dist/", ...changes, ...named];
  const missing = expected.filter((path) => !paths.some((one) => one.startsWith(path)));
  const blind = paths.filter((path) => path.endsWith(".js.map") && !hasSources(read(path)));
  return [
    ...missing.map((path) => `${path} is not in the tarball of ${folder}.`),
    ...blind.map((path) => `${path} of ${folder} is without the sources.`),
  ];
}

/** The files of its package that a file names: documents by links, scripts their source map. */
function namedIn(path: string, read: (path: string) => string): string[] {
  if (path.endsWith(".js")) return targetsOf(read(path), /^\/\/# sourceMappingURL=(\S+)/gm);
  if (!path.endsWith(".md")) return [];
  const links = targetsOf(read(path), /\]\(([^)#\s]+)/g);
  return links.filter((link) => !/^\w+:|^\.\.\//.test(link));
}

function targetsOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, target]) => target!);
}

function hasSources(map: string): boolean {
  const { sources, sourcesContent } = JSON.parse(map) as Record<string, unknown[] | undefined>;
  return sourcesContent?.length === sources?.length && sourcesContent!.every(Boolean);
}

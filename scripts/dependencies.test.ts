import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const list = (pattern: string): string[] =>
  globSync(pattern, { cwd: new URL("..", import.meta.url).pathname });

/** Packages of ours need no reason, and types come with what they describe. */
const OWN = /^(?:@x\/|@types\/|hubspot-batch$)/;

test("every dependency has its reason in docs/decisions", () => {
  const pages = list("docs/decisions/*.md").map(read).join("\n").toLowerCase();
  const manifests = list("{.,packages/*,apps/*}/package.json").map(
    (path) => JSON.parse(read(path)) as Record<string, object | undefined>,
  );
  const kinds = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];
  const names = manifests.flatMap((manifest) =>
    kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {})),
  );
  expect(names.length).toBeGreaterThan(50);
  // As a word of its own: `pg` stands in pg-boss, too.
  const isNamed = (name: string): boolean =>
    new RegExp(`(?<![\\w@/-])${name.replaceAll(".", "\\.")}(?![\\w/-])`).test(pages);
  expect([...new Set(names)].filter((name) => !OWN.test(name) && !isNamed(name))).toEqual([]);
});

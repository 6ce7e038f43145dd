import { execFileSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import identity from "./identity.json" with { type: "json" };
import { type Identity, renameIn } from "./rename-in.ts";

const FROM = { scope: "@old", repository: "https://git.example/old/it", author: "Old" };
/** Not in one piece, so that a rename leaves it. */
const BEGIN = ["<!-- placeholder:", "begin -->"].join(" ");
const TO = { scope: "@new-1", repository: "https://git.example/new/it", author: 'New "N" Ltd' };

test.each([
  ['import "@old/core/calls";', 'import "@new-1/core/calls";'],
  ["/@old\\/(.*)/", "/@new-1\\/(.*)/"],
  ["--filter=@old/demo^...", "--filter=@new-1/demo^..."],
  ["ada@old/x @older/x a@old", "ada@old/x @older/x a@old"],
  ["git+https://git.example/old/it.git", "git+https://git.example/new/it.git"],
  ['"author": "Old"', '"author": "New \\"N\\" Ltd"'],
  [`a\n${BEGIN}\nsoon\n<!-- placeholder: end -->\n\nb\n`, "a\nb\n"],
])("%s", (text, expected) => {
  expect(renameIn(text, FROM, TO)).toBe(expected);
});

interface Manifest {
  readonly name: string;
  readonly dependencies?: object;
  readonly devDependencies?: object;
  readonly peerDependencies?: object;
}

/** What git knows of the repository, with its new names. */
let copy: string;
let files: string[];

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "hubspot-batch-scope-"));
  const gitDir = resolve(
    execFileSync("git", ["rev-parse", "--git-dir"], { encoding: "utf8" }).trim(),
  );
  files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0").filter(Boolean);
  for (const file of files) cpSync(file, join(copy, file));
  const script = join(copy, "scripts/release/rename-scope.ts");
  const env = { ...process.env, GIT_DIR: gitDir, GIT_WORK_TREE: copy };
  execFileSync(process.execPath, [script, "@renamed", "https://git.example/renamed/it"], {
    cwd: copy,
    env,
  });
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("the site of the docs follows a repository on GitHub", () => {
  const [from, to] = ["you", "acme"].map((owner) => ({
    ...FROM,
    repository: `https://github.com/${owner}/it`,
  })) as [Identity, Identity];
  const text = "https://you.github.io/it/guides https://github.com/you/it/issues";
  const expected = "https://acme.github.io/it/guides https://github.com/acme/it/issues";
  expect(renameIn(text, from, to)).toBe(expected);
});

test("no file has the old scope or repository", () => {
  const old = [
    `${identity.scope}/`,
    `${identity.scope}\\/`,
    identity.repository,
    ["//OWNER", "github.io"].join("."),
    BEGIN,
  ];
  const left = files.filter((file) => {
    const text = readFileSync(join(copy, file), "utf8");
    return !text.includes("\0") && old.some((one) => text.includes(one));
  });
  expect(left).toEqual([]);
});

test("manifests name one another", () => {
  const manifests = globSync("{apps,packages}/*/package.json", { cwd: copy }).map(
    (path) => JSON.parse(readFileSync(join(copy, path), "utf8")) as Manifest,
  );
  const names = manifests.map(({ name }) => name);
  const own = manifests.flatMap(({ dependencies, devDependencies, peerDependencies }) =>
    Object.entries({ ...dependencies, ...devDependencies, ...peerDependencies })
      .filter(([, range]) => String(range).startsWith("workspace:"))
      .map(([name]) => name),
  );
  expect(names).toContain("@renamed/batch-core");
  expect(own.filter((name) => !names.includes(name))).toEqual([]);
});

import { execFileSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import identity from "./identity.json" with { type: "json" };
import { checkIdentity } from "./check-identity.ts";
import { renameIn } from "./rename-in.ts";

const FROM = { scope: "@o.d", repository: "https://github.com/old/it", author: 'Old "O"' };
/** Not in one piece, so that a rename leaves it. */
const BEGIN = ["placeholder:", "begin"].join(" ");
const TO = { scope: "@new-1", repository: "https://github.com/new/it", author: "New $& Ltd" };

test.each([
  ['import "@o.d/core/calls";', 'import "@new-1/core/calls";'],
  ["/@o.d\\/(.*)/", "/@new-1\\/(.*)/"],
  ["--filter=@o.d/demo^...", "--filter=@new-1/demo^..."],
  ["ada@o.d/x @o.der/x a@o.d @old/x", "ada@o.d/x @o.der/x a@o.d @old/x"],
  ["git+https://github.com/old/it.git", "git+https://github.com/new/it.git"],
  ["https://old.github.io/it/guides", "https://new.github.io/it/guides"],
  ['"author": "Old \\"O\\""', '"author": "New $& Ltd"'],
  [`a\n<!-- ${BEGIN} -->\nsoon\n<!-- placeholder: end -->\n\nb\n`, "a\nb\n"],
  [`  [a],\n  // ${BEGIN}\n  [soon],\n  // placeholder: end\n  [b],\n`, "  [a],\n  [b],\n"],
])("%s", (text, expected) => {
  expect(renameIn(text, FROM, TO)).toBe(expected);
});

test.each([
  [{ scope: "new" }, "Expected a scope"],
  [{ scope: "@New" }, "Expected a scope"],
  [{ scope: "@hubspot" }, "@hubspot is the scope of packages of others"],
  [{ repository: "" }, "Expected the address"],
  [{ repository: "https://github.com/new/it.git" }, "Expected the address"],
  [{ repository: "https://git.example/new/it" }, "Expected the address"],
])("%j is refused", (wrong, expected) => {
  const lockfile = "packages:\n  '@hubspot/api-client@14.0.1':\n";
  expect(checkIdentity({ ...TO, ...wrong }, FROM, lockfile)).toContain(expected);
  expect(checkIdentity(TO, FROM, lockfile)).toBeUndefined();
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
  files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0").filter(Boolean);
  for (const file of files) cpSync(file, join(copy, file));
  rename("@renamed", "https://github.com/renamed/it");
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function rename(...argv: string[]): void {
  const gitDir = resolve(
    execFileSync("git", ["rev-parse", "--git-dir"], { encoding: "utf8" }).trim(),
  );
  const script = join(copy, "scripts/release/rename-scope.ts");
  const env = { ...process.env, GIT_DIR: gitDir, GIT_WORK_TREE: copy };
  execFileSync(process.execPath, [script, ...argv], { cwd: copy, env });
}

/** What is not there any more after a rename is left out. */
function textOf(folder: string, file: string): string {
  return renameIn(readFileSync(join(folder, file), "latin1"), identity, identity);
}

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

test("a second rename, and one back, leave the files as they were", () => {
  rename("@a.b_c", "https://github.com/a-b/it.2", 'A "quoted" $& name');
  rename(identity.scope, identity.repository, identity.author);
  const changed = files.filter((file) => textOf(copy, file) !== textOf(".", file));
  // This one has the names that the others had meanwhile.
  expect(changed).toEqual(["scripts/release/rename-scope.test.ts"]);
});

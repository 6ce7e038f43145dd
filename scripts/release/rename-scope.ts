// Gives the packages to their owner: `pnpm rename-scope @your-scope https://github.com/YOU/hubspot-batch 'Your Name'` replaces the
// scope, the repository and the author of scripts/release/identity.json in every file that git knows. Then `pnpm install`,
// `pnpm fix` and `pnpm docs:cli` bring up to date what is made from them.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { checkIdentity } from "./check-identity.ts";
import { type Identity, renameIn } from "./rename-in.ts";

const IDENTITY = "scripts/release/identity.json";
const identity = JSON.parse(readFileSync(IDENTITY, "utf8")) as Identity;

const [scope = "", repository = "", author = identity.author] = process.argv.slice(2);
const to = { scope, repository, author };
const problem = checkIdentity(to, identity, readFileSync("pnpm-lock.yaml", "utf8"));
if (problem !== undefined) throw new Error(problem);

const paths = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0");
let changed = 0;
for (const path of paths.filter((one) => one !== "")) {
  const before = readFileSync(path, "utf8");
  // A picture has zeros; a text does not.
  const after = before.includes("\0") ? before : renameIn(before, identity, to);
  if (after === before) continue;
  writeFileSync(path, after);
  changed += 1;
}
writeFileSync(IDENTITY, `${JSON.stringify(to, undefined, 2)}\n`);
console.log(
  `${changed} files name ${scope} and ${repository} now. Next: pnpm install && pnpm fix && pnpm docs:cli`,
);

// Fails when a package was changed since a base, and no changeset says so: `node scripts/release/check-changesets.ts [base]`.
// The base is the argument, else CHANGESET_BASE, else origin/main, else main. Where none is there, as in a shallow clone,
// nothing is checked, and that is said.
import { execFileSync, spawnSync } from "node:child_process";

const [given = process.env["CHANGESET_BASE"]] = process.argv.slice(2);
const candidates = given ? [given] : ["origin/main", "main"];
const base = candidates.find((one) => git("rev-parse", "--verify", "--quiet", `${one}^{commit}`));

if (base === undefined && given) {
  throw new Error(`Expected a commit to compare with, and ${given} is none.`);
} else if (base === undefined) {
  console.log("Changesets are not checked: there is no origin/main and no main to compare with.");
} else if (git("diff", "--name-only", `${base}...HEAD`, "--", "packages/*/CHANGELOG.md")) {
  console.log(`Changesets are not checked: since ${base}, they went into the changelogs.`);
} else {
  const argv = ["node_modules/@changesets/cli/bin.js", "status", `--since=${base}`];
  process.exitCode = spawnSync(process.execPath, argv, { stdio: "inherit" }).status ?? 1;
}

/** What git answers; nothing where it refuses. */
function git(...argv: string[]): string {
  try {
    return execFileSync("git", argv, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}

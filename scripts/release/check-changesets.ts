// Fails when what users install was changed since a base, and no changeset says so, or one is wrong: `node scripts/release/check-changesets.ts [base]`.
// The base is the argument, else CHANGESET_BASE, else origin/main, else main. Where none is there, as in a shallow clone,
// nothing is checked, and that is said.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishedPackages } from "../published-packages.ts";
import { changesetProblems, type ReleasePlan } from "./changeset-problems.ts";

const PAGE = ["apps/studio/src", "apps/studio/index.html", ":!*.test.ts"];

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
  process.exitCode = check(base);
}

/** Returns the exit code. */
function check(since: string): 0 | 1 {
  const folder = mkdtempSync(join(tmpdir(), "hubspot-batch-changesets-"));
  try {
    const file = join(folder, "plan.json");
    const options = [`--since=${since}`, `--output=${file}`];
    const argv = ["node_modules/@changesets/cli/bin.js", "status", ...options];
    const { status } = spawnSync(process.execPath, argv, { stdio: "inherit" });
    if (status !== 0) return 1;
    const plan = JSON.parse(readFileSync(file, "utf8")) as ReleasePlan;
    const names = publishedPackages().map(({ name }) => name);
    const isNewPage = git("diff", "--name-only", `${since}...HEAD`, "--", ...PAGE) !== "";
    const problems = changesetProblems(plan, names, isNewPage);
    for (const problem of problems) console.error(problem);
    return problems.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What git answers; nothing where it refuses. */
function git(...argv: string[]): string {
  try {
    return execFileSync("git", argv, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}

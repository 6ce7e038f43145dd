import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import identity from "./identity.json" with { type: "json" };

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: { readonly script?: string };
}
interface Job {
  readonly steps: readonly Step[];
  readonly permissions?: object;
  readonly "timeout-minutes"?: number;
}
/** One that runs another workflow. */
interface Call {
  readonly uses: string;
}
interface Workflow {
  readonly on: object;
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, Job | Call>>;
}

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
const workflows = globSync(".github/workflows/*.yml").map((path) => {
  const text = readFileSync(path, "utf8");
  return { path, text, ...(parse(text, { strict: true }) as Workflow) };
});
const jobs = workflows.flatMap(({ path, ...workflow }) =>
  Object.entries(workflow.jobs).flatMap(([name, job]) =>
    "steps" in job ? [{ title: `${path}: ${name}`, job, workflow }] : [],
  ),
);

test.each(jobs)("$title runs what is there", ({ job }) => {
  const commands = job.steps.flatMap((step) => [step.run ?? step.with?.script ?? []].flat());
  expect(commands.filter((command) => !isThere(command))).toEqual([]);
});

test.each(jobs)("$title ends by itself, and may do no more than it says", ({ job, workflow }) => {
  expect(job["timeout-minutes"]).toBeGreaterThan(0);
  expect(job.permissions ?? workflow.permissions).toBeDefined();
});

test.each(workflows)("$path pins its actions by commit, and names the version", ({ text }) => {
  const uses = text.split("\n").filter((line) => /^\s*(?:- )?uses: [^.]/.test(line));
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
});

test("the only job that may sign for the repository is the one that publishes", () => {
  const signing = jobs.filter(({ job }) => "id-token" in (job.permissions ?? {}));
  expect(signing.map(({ title }) => title)).toEqual([".github/workflows/release.yml: publish"]);
  expect(JSON.stringify(signing)).toContain("release:publish");
});

test("what is published was tested, as GitHub runs no CI on a pull request that a workflow opened", () => {
  const [ci, release] = ["ci", "release"].map((name) =>
    workflows.find(({ path }) => path === `.github/workflows/${name}.yml`),
  );
  expect(ci?.on).toHaveProperty("workflow_call");
  expect(release?.jobs["tests"]).toMatchObject({ uses: "./.github/workflows/ci.yml" });
  expect(release?.jobs["publish"]).toMatchObject({ needs: ["mode", "tests"] });
});

test("a release begins only where the packages are at home", () => {
  const release = workflows.find(({ path }) => path === ".github/workflows/release.yml");
  const { mode, ...others } = release!.jobs as Readonly<
    Record<string, Job & { needs?: unknown; if?: string }>
  >;
  expect(mode?.if).toBe(
    `format('{0}/{1}', github.server_url, github.repository) == '${identity.repository}'`,
  );
  expect(Object.values(others).filter(({ needs }) => ![needs].flat().includes("mode"))).toEqual([]);
});

/** A script of package.json, a file, or a setting of npm. */
function isThere(command: string): boolean {
  const [, script] = /^npx -y pnpm@12 ([\w:]+)$/.exec(command) ?? [];
  if (script !== undefined) return script === "install" || script in scripts;
  const [, file] = /^(?:node )?([\w./-]+)$/.exec(command) ?? [];
  return file === undefined ? command.startsWith("npm config set ") : existsSync(file);
}

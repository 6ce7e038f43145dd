// Rehearses a release from what is committed: a clone gets the scope of an owner, is versioned, and published to a registry on this
// machine. A stranger installs it in empty folders and uses it, a second release follows, and the stranger upgrades. Nothing is
// published elsewhere.
import assert from "node:assert/strict";
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishedPackages } from "../published-packages.ts";
import { run, withoutPnpm } from "./run.ts";
import { serve } from "./serve.ts";
import { createStranger } from "./strangers.ts";

const scope = "@rehearsed";
const began = Date.now();
const root = mkdtempSync(join(tmpdir(), "hubspot-batch-rehearsal-"));
const clone = join(root, "clone");
await using held = new AsyncDisposableStack();
held.defer(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

const registry = await step("a registry", startRegistry);
const owner = {
  ...withoutPnpm(process.env),
  NPM_TOKEN: await addOwner(),
  npm_config_userconfig: join(root, "owner.npmrc"),
  npm_config_registry: registry,
  pnpm_config_registry: registry,
  npm_config_provenance: "false",
  pnpm_config_provenance: "false",
};
const stranger = createStranger(root, registry, scope);
await step("a fresh clone, with another scope", makeClone);
const first = await step("the first release", release);
await step("npm install, and records to the sandbox", async () => {
  await stranger.install();
  stranger.lookInside();
  await stranger.writeRecords();
});
await step("the demo, on what is installed", () => stranger.runDemo(clone));
await step("npm install --global, and a file to the sandbox", () => stranger.importFile());
await step("npx", async () => assert.equal(await stranger.npx(), first));
await step("pnpm dlx", async () => assert.equal(await stranger.dlx(), first));

const second = await step("a second release, with a change", async () => {
  const core = join(clone, "packages/batch-core");
  appendFileSync(join(core, "src/index.ts"), "\nexport const REHEARSED = 2;\n");
  const text = `---\n"${scope}/batch-core": patch\n---\n\nA change.\n`;
  writeFileSync(join(clone, ".changeset/a-change.md"), text);
  return release();
});
await step("an upgrade", async () => {
  assert.notEqual(second, first);
  await stranger.update();
  assert.equal(await stranger.version(), second);
  const code = `process.stdout.write(String((await import("${scope}/batch-core")).REHEARSED))`;
  assert.equal(await stranger.evaluate(code), "2");
  await stranger.writeRecords();
});
console.log(`Released ${first}, and ${second} after it, in ${seconds(began)}.`);

/** Others come from the registry that npm uses here. */
async function startRegistry(): Promise<string> {
  const url = await run("npm", ["config", "get", "registry"], { cwd: root });
  const script = join(import.meta.dirname, "local-registry.ts");
  const folder = join(root, "registry");
  mkdirSync(folder);
  const { firstLine, end } = await serve(process.execPath, [script, folder, url, scope], {
    cwd: root,
  });
  held.defer(async () => void (await end()));
  return firstLine;
}

/** Who may publish, as a registry lets nobody else. Returns the token. */
async function addOwner(): Promise<string> {
  const response = await fetch(new URL("-/user/org.couchdb.user:owner", registry), {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "owner", password: "any password" }),
  });
  return ((await response.json()) as { token: string }).token;
}

async function makeClone(): Promise<void> {
  await run("git", ["clone", "--quiet", process.cwd(), clone], { cwd: root });
  const place = { cwd: clone, env: withoutPnpm(process.env) };
  const rename = ["scripts/release/rename-scope.ts", scope, "https://github.com/rehearsed/it"];
  await run(process.execPath, rename, place);
  await run("pnpm", ["install", "--no-frozen-lockfile", "--prefer-offline"], place);
  // As the release workflow does: the file has only the name of the token.
  const key = `${registry.replace(/^\w+:/, "")}:_authToken`;
  await run("npm", ["config", "set", key, "${NPM_TOKEN}"], { cwd: clone, env: owner });
}

/** What the owner does: versions, if there are changesets, and a publish from a checkout of which nothing is built. */
async function release(): Promise<string> {
  const place = { cwd: clone, env: owner };
  const isToVersion = readdirSync(join(clone, ".changeset")).some((name) => name.endsWith(".md"));
  if (isToVersion) await run("pnpm", ["release:version"], place);
  // As an earlier build may leave it.
  const dist = join(clone, "packages/batch-core/dist");
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, "stale.js"), "");
  // Without a build before, as somebody may do.
  await run("pnpm", ["exec", "changeset", "publish"], place);
  const versions = await Promise.all(
    publishedPackages().map(({ name }) => latest(name.replace(/^@[^/]+/, scope))),
  );
  assert.equal(new Set(versions).size, 1, `packages of different versions: ${versions.join(", ")}`);
  return versions[0]!;
}

async function latest(name: string): Promise<string> {
  const answer = await fetch(new URL(name.replace("/", "%2f"), registry));
  const about = (await answer.json()) as { "dist-tags"?: { latest: string }; error?: string };
  return about["dist-tags"]?.latest ?? `no ${name}`;
}

async function step<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
  const start = Date.now();
  const result = await act();
  console.log(`${name}: ${seconds(start)}`);
  return result;
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

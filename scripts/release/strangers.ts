import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, withoutPnpm } from "./run.ts";
import { serve } from "./serve.ts";

/** Somebody with an empty machine, who knows the packages from a registry alone. */
export function createStranger(root: string, registry: string, scope: string) {
  const home = join(root, "home");
  const env = {
    ...withoutPnpm(process.env),
    HOME: home,
    APPDATA: home,
    XDG_CONFIG_HOME: home,
    XDG_STATE_HOME: home,
    HUBSPOT_ACCESS_TOKEN: "any",
    npm_config_cache: join(root, "cache"),
    npm_config_registry: registry,
    pnpm_config_registry: registry,
  };
  const project = emptyFolder("project");

  function emptyFolder(name: string): string {
    const folder = join(root, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }
  const say = (command: string, argv: readonly string[], cwd = project) =>
    run(command, argv, { cwd, env });
  const evaluate = (code: string) => say("node", ["--input-type=module", "--eval", code]);

  return {
    async install() {
      const libraries = ["core", "file", "http", "sandbox"].map((name) => `${scope}/batch-${name}`);
      await say("npm", ["install", "hubspot-batch", ...libraries]);
    },
    update: () => say("npm", ["update"]),
    /** What a program of the stranger prints that was given as text. */
    evaluate,
    async writeRecords() {
      const statuses = await evaluate(`
        import { createBatchClient } from "${scope}/batch-http";
        import { createSandbox } from "${scope}/batch-sandbox";
        const sandbox = createSandbox();
        const fetch = (input, init) => sandbox.fetch(new Request(input, init));
        const hubspot = createBatchClient({ accessToken: "any", fetch });
        const records = ["ada@example.com", "no e-mail"].map((email) => ({ properties: { email } }));
        const { outcomes } = await hubspot.upsert("contacts", records, { idProperty: "email" });
        process.stdout.write(outcomes.map(({ status }) => status).join());
      `);
      assert.equal(statuses, "created,failed");
    },
    /** The demo and its files, copied from a checkout; it fails where its numbers do not add up. */
    async runDemo(checkout: string) {
      for (const path of ["apps/demo/terminal", "examples"]) {
        cpSync(join(checkout, path), join(project, path), { recursive: true });
      }
      await say("npm", ["install", "papaparse"]);
      await say("node", ["apps/demo/terminal/demo.ts"]);
    },
    /** All that came is whole, and has nothing of an earlier build. */
    lookInside() {
      for (const name of [
        "hubspot-batch",
        ...readdirSync(join(project, "node_modules", scope)).map((one) => `${scope}/${one}`),
      ]) {
        const folder = join(project, "node_modules", name);
        const names = ["package.json", "README.md", "LICENSE", "CHANGELOG.md"];
        const isWhole = names.every((one) => existsSync(join(folder, one)));
        const dist = readdirSync(join(folder, "dist"));
        assert.ok(
          isWhole && dist.length > 1,
          `${name} is not whole: ${readdirSync(folder).join(", ")}`,
        );
        assert.ok(!dist.includes("stale.js"), `${name} has a file of an earlier build`);
      }
    },
    version: () => say("npx", ["hubspot-batch", "--version"]),
    npx: () => say("npx", ["--yes", "hubspot-batch", "--version"], emptyFolder("npx")),
    // pnpm waits a day before it installs what was published, so that others find what is wrong with it.
    dlx: () =>
      say(
        "pnpm",
        ["--config.minimum-release-age=0", "dlx", "hubspot-batch", "--version"],
        emptyFolder("dlx"),
      ),
    /** Installs the command for all folders, and imports a file into the sandbox that comes with it. */
    async importFile() {
      const prefix = emptyFolder("prefix");
      await say("npm", ["install", "--global", "--prefix", prefix, "hubspot-batch"]);
      const command = join(prefix, "bin/hubspot-batch");
      const cwd = emptyFolder("files");
      writeFileSync(join(cwd, "companies.csv"), "name\nAcme\nInitech\n");
      const { firstLine, end } = await serve(command, ["sandbox", "--port", "0"], { cwd, env });
      const [url] = /http:\/\/[\w.:]+/.exec(firstLine)!;
      const argv = ["create", "companies", "companies.csv", "--base-url", url];
      try {
        assert.match(await say(command, argv, cwd), /created 2 /);
      } finally {
        assert.equal(await end("SIGINT"), 0);
      }
    },
  };
}

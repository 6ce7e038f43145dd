import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import * as core from "@x/batch-core";
import * as options from "@x/batch-core/options";
import * as policy from "@x/batch-core/policy";
import * as file from "@x/batch-file";
import * as fileNode from "@x/batch-file/node";
import * as client from "@x/batch-http";
import * as importing from "@x/batch-import";
import * as memory from "@x/batch-import/memory";
import * as sqlite from "@x/batch-import/sqlite";
import * as studio from "@x/batch-import/studio";
import * as queue from "@x/batch-queue";
import * as health from "@x/batch-queue/health";
import * as pglite from "@x/batch-queue/pglite";
import * as sandboxPackage from "@x/batch-sandbox";
import * as msw from "@x/batch-sandbox/msw";
import * as node from "@x/batch-sandbox/node";
import * as types from "@x/batch-types";
import * as jsonSchema from "@x/batch-types/json-schema";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import {
  startPostgres,
  type TestPostgres,
  whyNoPostgres,
} from "../../../packages/batch-queue/src/testing/start-postgres.ts";
import { compile } from "../../../scripts/compile.ts";
import { extractBlocks } from "../src/extract-blocks.ts";
import { extractExamples } from "../src/extract-examples.ts";
import { runExample, statedValues } from "../src/run-example.ts";
import { writeModule } from "../src/write-module.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const packages = join(root, "packages");
const modules = mkdtempSync(join(tmpdir(), "examples-"));

const examples = [
  "batch-types",
  "batch-core",
  "batch-http",
  "batch-file",
  "batch-import",
  "batch-queue",
  "batch-sandbox",
]
  .flatMap((name) => extractExamples(name, packages))
  .concat(
    extractBlocks("batch-types", packages),
    extractBlocks("batch-file", packages, ["../../docs/files.md"]),
    extractBlocks("batch-import", packages, ["../../docs/import-in-a-program.md"]),
    extractBlocks("batch-sandbox", packages, ["../../docs/sandbox.md"]),
    extractBlocks("batch-queue", packages, ["../../docs/many-accounts.md"]),
  )
  .map((example, index) => ({ ...example, path: join(modules, `${index}-${example.name}.ts`) }));

const sandbox = sandboxPackage.createSandbox();
const server = setupServer(...msw.handlers(sandbox));
const before = process.cwd();
let postgres: TestPostgres | undefined;

beforeAll(async () => {
  // The examples find their imports as this app does.
  symlinkSync(join(root, "apps/examples/node_modules"), join(modules, "node_modules"));
  writeFileSync(join(modules, "package.json"), JSON.stringify({ type: "module" }));
  const tsconfig = { extends: join(root, "tsconfig.json"), include: ["*.ts"] };
  writeFileSync(join(modules, "tsconfig.json"), JSON.stringify(tsconfig));
  for (const example of examples) writeFileSync(example.path, writeModule(example, packages));
  vi.stubEnv("HUBSPOT_ACCESS_TOKEN", "any-token");
  if (whyNoPostgres() !== undefined) return;
  postgres = await startPostgres();
  vi.stubEnv("DATABASE_URL", postgres.url);
  await using installed = queue.createBatchQueue({ database: postgres.url });
  await installed.install();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  process.chdir(before);
  await postgres?.stop();
  rmSync(modules, { recursive: true });
});

test("all compile, as strictly as the packages", async () => {
  expect(await compile(modules)).toBe("");
});

describe("shows what its comments say", () => {
  test.for(examples)("$title", async ({ folder, code, path }, { skip }) => {
    skip(code.includes("DATABASE_URL") && postgres === undefined, whyNoPostgres());
    // An example writes files to the folder in which it is run.
    process.chdir(mkdtempSync(join(modules, "run-")));
    // Those of the sandbox and the queue start one themselves.
    if (folder !== "batch-sandbox" && folder !== "batch-queue") {
      sandbox.reset();
      server.listen({ onUnhandledFrame: "error" });
      onTestFinished(() => server.close());
    }
    expect(await runExample(path)).toStrictEqual(statedValues(code));
  });
});

test.each(
  Object.entries({
    types,
    jsonSchema,
    core,
    options,
    policy,
    client,
    file,
    fileNode,
    importing,
    memory,
    sqlite,
    studio,
    queue,
    health,
    pglite,
    sandbox: sandboxPackage,
    msw,
    node,
  }),
)("every function of %s has an example", (_, exported) => {
  const named = new Set(examples.map(({ name }) => name));
  const functions = Object.entries(exported).filter(([, value]) => typeof value === "function");
  expect(functions.map(([name]) => name).filter((name) => !named.has(name))).toEqual([]);
});

test("every method of a queue has an example", async () => {
  // Nothing connects.
  await using made = queue.createBatchQueue({ database: "postgres://nowhere" });
  const ofQueue = examples.filter(({ folder }) => folder === "batch-queue");
  const named = new Set(ofQueue.map(({ name }) => name));
  expect(Object.keys(made).filter((name) => !named.has(name))).toEqual([]);
});

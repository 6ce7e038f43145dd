import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { formatWithOptions } from "node:util";
import { createSandbox } from "@x/batch-sandbox";
import { handlers } from "@x/batch-sandbox/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { compile } from "../../../scripts/compile.ts";
import { createBatchClient, DEFAULTS } from "../src/index.ts";

const own = fileURLToPath(new URL("..", import.meta.url));
const root = join(own, "../..");
const modules = mkdtempSync(join(tmpdir(), "readme-"));

/** Files that other tests run. */
const TESTED = new Set(
  globSync("packages/*/examples/*.ts", { cwd: root }).map((file) => read(file)),
);
const FIRST = read("packages/batch-http/examples/upsert-contacts.ts");

const blocks = [
  "README.md",
  "packages/batch-{core,http}/README.md",
  "docs/{limits,retries,unknown-outcomes}.md",
  "docs/{client,guides,start}/*.md",
]
  .flatMap((pattern) => globSync(pattern, { cwd: root }).toSorted())
  .flatMap((page) =>
    [...read(page).matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code = ""], place) => ({
      title: `${page}, block ${place + 1}`,
      code,
      path: join(modules, `${page.replaceAll("/", "-")}-${place + 1}.ts`),
    })),
  )
  .filter(({ code }) => code === FIRST || !TESTED.has(code));

const sandbox = createSandbox();
const server = setupServer(
  ...handlers(sandbox),
  // Where the docs start one of their own.
  ...handlers(sandbox, { baseUrl: "http://127.0.0.1:8787" }),
);

beforeAll(() => {
  // The blocks find their imports as somebody does who has installed the package.
  const installed = join(modules, "node_modules/@x/batch-http");
  mkdirSync(dirname(installed), { recursive: true });
  symlinkSync(own, installed);
  for (const name of [
    "@x/batch-core",
    "@x/batch-sandbox",
    "@x/batch-types",
    "@hubspot",
    "@opentelemetry",
  ]) {
    symlinkSync(join(own, "node_modules", name), join(modules, "node_modules", name));
  }
  const loop = "write-records.ts";
  symlinkSync(join(root, "packages/batch-core/examples", loop), join(modules, loop));
  writeFileSync(join(modules, "package.json"), JSON.stringify({ type: "module" }));
  const { compilerOptions } = JSON.parse(read("packages/batch-http/tsconfig.json")) as {
    compilerOptions: object;
  };
  const typeRoots = [join(root, "node_modules/@types")];
  const tsconfig = {
    extends: join(root, "tsconfig.base.json"),
    compilerOptions: { ...compilerOptions, typeRoots },
    include: ["*.ts"],
  };
  writeFileSync(join(modules, "tsconfig.json"), JSON.stringify(tsconfig));
  for (const { code, path } of blocks) writeFileSync(path, withClient(code));
  for (const name of ["ACCESS_TOKEN", "CLIENT_ID", "CLIENT_SECRET", "REFRESH_TOKEN"]) {
    vi.stubEnv(`HUBSPOT_${name}`, "any");
  }
  server.listen({ onUnhandledFrame: "error" });
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
  rmSync(modules, { recursive: true });
});
beforeEach(() => sandbox.reset());

test("all blocks compile, as strictly as the package", async () => {
  expect(await compile(modules)).toBe("");
});

test.each(blocks.map((block) => [block.title, block] as const))(
  "%s prints what its comments say",
  async (_, { code, path }) => {
    const printed: string[] = [];
    vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => {
      printed.push(formatWithOptions({ breakLength: Infinity }, ...values));
    });
    await import(pathToFileURL(path).href);
    vi.restoreAllMocks();
    const stated = [...code.matchAll(/\/\/=> (.*)/g)].map(([, text]) => text);
    expect(printed.flatMap((text) => text.split("\n"))).toEqual(stated);
  },
);

test("both first examples are the one in examples/", () => {
  expect(blocks.filter(({ code }) => code === FIRST).map(({ title }) => title)).toEqual([
    "README.md, block 1",
    "packages/batch-http/README.md, block 1",
  ]);
});

test("the table of calls has every call", () => {
  const page = read("docs/client/calls.md");
  const calls = Object.entries(createBatchClient({ accessToken: "any" })).flatMap(([name, call]) =>
    typeof call === "function" ? [name] : Object.keys(call).map((part) => `${name}.${part}`),
  );
  expect(calls.filter((call) => !page.includes(`| \`${call}(`))).toEqual([]);
});

test("the table of options has every default", () => {
  const pages = read("docs/client/options.md") + read("docs/client/call-options.md");
  const rows = Object.entries(DEFAULTS).flatMap(([name, value]): [string, unknown][] =>
    typeof value === "object"
      ? Object.entries(value).map(([part, value]) => [`${name}.${part}`, value])
      : [[name, value]],
  );
  for (const [name, value] of rows) {
    expect(pages).toMatch(new RegExp(`\\| \`${name}\` +\\| \`${String(value)}\` +\\|`));
  }
});

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** After the first example a page takes the client for granted. */
function withClient(code: string): string {
  const isGiven = code.includes("import { createBatchClient");
  const client =
    "const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });\n";
  return [
    isGiven ? "" : `import { createBatchClient } from "@x/batch-http";\n`,
    isGiven || code.includes("const hubspot =") ? "" : `${client}void hubspot;\n`,
    code,
    "export {};\n",
  ].join("");
}

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript-6";
import { run } from "../../../scripts/release/run.ts";
import { listConsumers, listOverrides } from "./consumers.ts";
import type { Row } from "./matrix.ts";
import { writeProgram } from "./write-program.ts";

const COMPILERS = ["typescript-5.9", "typescript-6", "typescript"];
const RESOLUTIONS = [
  { module: "NodeNext", moduleResolution: "NodeNext" },
  { module: "ESNext", moduleResolution: "bundler" },
];
const OPTIONS = {
  target: "ES2023",
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  declaration: true,
  rootDir: ".",
  outDir: "out",
  // Our declarations need those of ES2023 and of the DOM, and none of Node.
  types: [],
};

const { resolve } = createRequire(import.meta.url);
const consumers = listConsumers();

/** Each package is installed under pnpm without hoisting and without a network, and each TypeScript compiles a use of all that it exports. */
export function typeRows(root: string, tarballs: string): Row[] {
  let prepared: Promise<void> | undefined;
  const row = (name: string, compiler: string, project: string, isQuick: boolean): Row => ({
    name,
    isQuick,
    async check() {
      prepared ??= prepare(root, tarballs);
      await prepared;
      assert.equal(await compile(root, compiler, project), "");
    },
  });
  return [
    // All at once, because a compiler takes seconds to check its own libraries. The older ones, in JavaScript, take 20.
    ...RESOLUTIONS.flatMap(({ moduleResolution }) =>
      COMPILERS.map((compiler) =>
        row(
          `${compiler}, ${moduleResolution}: types`,
          compiler,
          `${moduleResolution}.json`,
          compiler === "typescript" && moduleResolution === "bundler",
        ),
      ),
    ),
    // Each alone: next to others, a type could be named by what only they have installed.
    ...consumers.map(({ folder }) =>
      row(`${folder}: types`, "typescript", `${folder}/NodeNext.json`, true),
    ),
  ];
}

async function prepare(root: string, tarballs: string): Promise<void> {
  // JSON is YAML.
  write(join(root, "pnpm-workspace.yaml"), {
    packages: ["*"],
    hoist: false,
    overrides: listOverrides(tarballs),
  });
  write(join(root, "package.json"), { private: true });
  for (const { folder: name, dependencies } of consumers) {
    const manifest = { name, private: true, type: "module", dependencies };
    write(join(root, name, "package.json"), manifest);
  }
  // Not frozen, which it would be in CI: there is no lockfile.
  await run("pnpm", ["install", "--offline", "--no-frozen-lockfile"], { cwd: root });
  await writePrograms(root);
}

async function writePrograms(root: string): Promise<void> {
  const files = consumers.flatMap(({ folder, imports }) =>
    imports.map((specifier, index) => ({
      specifier,
      path: join(root, folder, `entry-${index}.ts`),
    })),
  );
  for (const { path, specifier } of files) write(path, `import * as api from "${specifier}";`);
  const paths = files.map(({ path }) => path);
  const program = ts.createProgram(paths, { module: ts.ModuleKind.NodeNext });
  const checker = program.getTypeChecker();
  for (const { path, specifier } of files) {
    const [first] = program.getSourceFile(path)!.statements;
    const module = checker.getSymbolAtLocation((first as ts.ImportDeclaration).moduleSpecifier)!;
    const exported = checker.getExportsOfModule(module);
    const file = createRequire(path).resolve(specifier);
    const values = Object.keys((await import(pathToFileURL(file).href)) as object);
    write(path, writeProgram(specifier, exported, values, checker));
  }
  for (const resolution of RESOLUTIONS) {
    const compilerOptions = { ...OPTIONS, ...resolution };
    const project = `${resolution.moduleResolution}.json`;
    write(join(root, project), { compilerOptions, include: ["*/*.ts"] });
    for (const { folder } of consumers) {
      // The compiler's own libraries are checked once, where all is compiled at once.
      const alone = { ...compilerOptions, skipDefaultLibCheck: true };
      write(join(root, folder, project), { compilerOptions: alone, include: ["*.ts"] });
    }
  }
}

/** What the compiler has to say against it. */
async function compile(cwd: string, compiler: string, project: string): Promise<string> {
  const tsc = join(dirname(resolve(`${compiler}/package.json`)), "bin/tsc");
  const argv = [tsc, "--pretty", "false", "--project", project];
  // Several checkers, which only the newest has, would check the same types again.
  if (compiler === "typescript") argv.push("--checkers", "1");
  return new Promise((done) => {
    execFile(process.execPath, argv, { cwd }, (error, stdout, stderr) =>
      done(error === null ? "" : stdout + stderr || error.message),
    );
  });
}

function write(path: string, value: string | object): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
}

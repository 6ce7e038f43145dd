// `node apps/consumers/src/check.ts <folder>` installs each package from its tarball in that folder, under
// pnpm without hoisting and without a network, and compiles a use of all that it exports with each TypeScript.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import ts from "typescript-6";
import { listConsumers, listOverrides } from "./consumers.ts";
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
  types: [],
};

const { resolve } = createRequire(import.meta.url);
const consumers = listConsumers();
const root = mkdtempSync(join(tmpdir(), "hubspot-batch-consumers-"));
try {
  await install(process.argv[2]!);
  await writePrograms();
  const runs = [
    // All at once, because a compiler takes seconds to check its own libraries.
    ...RESOLUTIONS.flatMap(({ moduleResolution }) =>
      COMPILERS.map((compiler) => ({ compiler, project: `${moduleResolution}.json` })),
    ),
    // Each alone: next to others, a type could be named by what only they have installed.
    ...consumers.map(({ folder }) => ({
      compiler: "typescript",
      project: `${folder}/NodeNext.json`,
    })),
  ].values();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (const { compiler, project } of runs) {
        const output = await compile(compiler, project);
        if (output === "") continue;
        process.exitCode = 1;
        console.error(`\n${project}, ${compiler}:\n${output}`);
      }
    }),
  );
} finally {
  rmSync(root, { recursive: true });
}

async function install(tarballs: string): Promise<void> {
  // JSON is YAML.
  write("pnpm-workspace.yaml", {
    packages: ["*"],
    hoist: false,
    overrides: listOverrides(tarballs),
  });
  write("package.json", { private: true });
  for (const { folder, dependencies } of consumers) {
    write(`${folder}/package.json`, { name: folder, private: true, type: "module", dependencies });
  }
  // Not frozen, which it would be in CI: there is no lockfile.
  const argv = ["install", "--offline", "--no-frozen-lockfile"];
  await promisify(execFile)("pnpm", argv, { cwd: root });
}

async function writePrograms(): Promise<void> {
  const files = consumers.flatMap(({ folder, imports }) =>
    imports.map((specifier, index) => ({ specifier, path: `${folder}/entry-${index}.ts` })),
  );
  for (const { path, specifier } of files) write(path, `import * as api from "${specifier}";`);
  const paths = files.map(({ path }) => join(root, path));
  const program = ts.createProgram(paths, { module: ts.ModuleKind.NodeNext });
  const checker = program.getTypeChecker();
  for (const { path, specifier } of files) {
    const [first] = program.getSourceFile(join(root, path))!.statements;
    const module = checker.getSymbolAtLocation((first as ts.ImportDeclaration).moduleSpecifier)!;
    const exported = checker.getExportsOfModule(module);
    const file = createRequire(join(root, path)).resolve(specifier);
    const values = Object.keys((await import(pathToFileURL(file).href)) as object);
    write(path, writeProgram(specifier, exported, values, checker));
  }
  for (const resolution of RESOLUTIONS) {
    const compilerOptions = { ...OPTIONS, ...resolution };
    const project = `${resolution.moduleResolution}.json`;
    write(project, { compilerOptions, include: ["*/*.ts"] });
    for (const { folder } of consumers) {
      write(`${folder}/${project}`, { compilerOptions, include: ["*.ts"] });
    }
  }
}

/** What the compiler has to say against it. */
async function compile(compiler: string, project: string): Promise<string> {
  const tsc = join(dirname(resolve(`${compiler}/package.json`)), "bin/tsc");
  // Declarations are checked by each compiler as Node finds them. To check them twice takes the slow ones 10 seconds.
  const isSecond = project === "bundler.json" && compiler !== "typescript";
  const skip = isSecond ? ["--skipLibCheck"] : [];
  const argv = [tsc, "--pretty", "false", "--project", project, ...skip];
  return new Promise((done) => {
    execFile(process.execPath, argv, { cwd: root }, (error, stdout, stderr) =>
      done(error === null ? "" : stdout + stderr || error.message),
    );
  });
}

function write(path: string, value: string | object): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof value === "string" ? value : JSON.stringify(value));
}

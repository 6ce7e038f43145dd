import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import webpack from "webpack";
import type { Bench, Figures } from "../engine/bench.ts";
import { bundle, bytesOf } from "../engine/bundle.ts";
import { folder } from "../engine/folder.ts";
import { PROGRAMS } from "../rows/programs.ts";

/** Where imports are found from. */
const here = fileURLToPath(new URL(".", import.meta.url));
const external = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const [FIRST, LATER, REST] = ["KB at first", "KB with the first call", "KB with other calls"];

function figures(first: number, next: number, later: number): Figures {
  return { [FIRST]: first / 1_000, [LATER]: next / 1_000, [REST]: (later - next) / 1_000 };
}

function rolldown(program: string) {
  return async (): Promise<Figures> => {
    const { first, later, next } = await bundle(program);
    return figures(bytesOf(first), bytesOf(next), bytesOf(later));
  };
}

function esbuild(contents: string) {
  return async (): Promise<Figures> => {
    const { outputFiles, metafile } = await build({
      stdin: { contents, resolveDir: here },
      bundle: true,
      splitting: true,
      format: "esm",
      minify: true,
      platform: "browser",
      external,
      outdir: "out",
      write: false,
      metafile: true,
      logLevel: "silent",
    });
    const texts = outputFiles.map(({ text }) => ({ code: text }));
    const outputs = Object.entries(metafile.outputs);
    const entry = outputs.find(([, { entryPoint }]) => entryPoint !== undefined)![0];
    const first = withImports([entry]);
    const next = withImports([...first].flatMap((path) => importsOf(path, "dynamic-import")));
    const sizeOf = (isIn: (path: string) => boolean): number =>
      bytesOf(texts.filter((_, place) => isIn(outputs[place]![0])));
    return figures(
      sizeOf((path) => first.has(path)),
      sizeOf((path) => next.has(path) && !first.has(path)),
      sizeOf((path) => !first.has(path)),
    );

    function importsOf(path: string, wanted: string): string[] {
      const { imports } = metafile.outputs[path]!;
      const found = imports.filter(
        ({ kind, path: to }) => kind === wanted && to in metafile.outputs,
      );
      return found.map(({ path: to }) => to);
    }
    function withImports(paths: readonly string[]): ReadonlySet<string> {
      const all = new Set(paths);
      for (const path of all) {
        for (const to of importsOf(path, "import-statement")) all.add(to);
      }
      return all;
    }
  };
}

function withWebpack(program: string) {
  return async (): Promise<Figures> => {
    const path = join(folder, "webpack");
    const compiler = webpack({
      mode: "production",
      context: here,
      entry: `data:text/javascript,${encodeURIComponent(program)}`,
      output: { path, module: true },
      experiments: { outputModule: true },
      externalsType: "module",
      externals: external,
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    await promisify(compiler.close.bind(compiler))();
    const { compilation } = stats!;
    const [error] = compilation.errors;
    if (error !== undefined) throw error;
    const entry = compilation.entrypoints.get("main")!;
    const first = new Set(entry.getFiles());
    const next = new Set(entry.getChildren().flatMap((group) => group.getFiles()));
    const files = compilation.getAssets().map(({ name }) => name);
    const sizeOf = (isIn: (name: string) => boolean): number =>
      bytesOf(files.filter(isIn).map((name) => ({ code: readFileSync(join(path, name), "utf8") })));
    return figures(
      sizeOf((name) => first.has(name)),
      sizeOf((name) => next.has(name) && !first.has(name)),
      sizeOf((name) => !first.has(name)),
    );
  };
}

export const bench: Bench = {
  title: "Bytes of one create in a browser",
  how: "A program of three lines that creates one contact, with all dependencies, minified and gzipped; what is taken from Node is not counted. webpack bundles ours alone: for HubSpot's own client it takes more than 100 seconds.",
  process: "bench",
  isExact: true,
  columns: { [FIRST]: 1, [LATER]: 1, [REST]: 1 },
  cases: {
    "batch-http, rolldown": rolldown(PROGRAMS["batch-http"]),
    "batch-http, esbuild": esbuild(PROGRAMS["batch-http"]),
    "batch-http, webpack": withWebpack(PROGRAMS["batch-http"]),
    "@hubspot/api-client, rolldown": rolldown(PROGRAMS["@hubspot/api-client"]),
    "@hubspot/api-client, esbuild": esbuild(PROGRAMS["@hubspot/api-client"]),
  },
  targets: [
    {
      what: "batch-http at first, rolldown",
      value: (median) => median("batch-http, rolldown", FIRST),
      unit: "KB",
      atMost: 24,
    },
    {
      what: "batch-http in all, rolldown",
      value: (median) =>
        median("batch-http, rolldown", FIRST) + median("batch-http, rolldown", LATER),
      unit: "KB",
      atMost: 20,
      reason:
        "With the first create load 12 KB that send, wait and limit, and 23 KB that plan, match, look up and split. An answer can be lost from the first write on, so none of these can come later.",
    },
  ],
  budgets: [
    {
      what: "KB of one create by batch-http, in all it loads",
      value: (median) =>
        median("batch-http, rolldown", FIRST) + median("batch-http, rolldown", LATER),
      atMost: 46,
    },
  ],
};

import { build } from "esbuild";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import type { Bench, Figures } from "../engine/bench.ts";
import { bundle, bytesOf } from "../engine/bundle.ts";
import { PROGRAMS } from "../rows/programs.ts";

const [FIRST, LATER] = ["KB at first", "KB with the first call"];

function rolldown(program: string) {
  return async (): Promise<Figures> => {
    const { first, later } = await bundle(program);
    return { [FIRST]: bytesOf(first) / 1_000, [LATER]: bytesOf(later) / 1_000 };
  };
}

function esbuild(contents: string) {
  return async (): Promise<Figures> => {
    const { outputFiles, metafile } = await build({
      stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
      bundle: true,
      splitting: true,
      format: "esm",
      minify: true,
      platform: "browser",
      external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      outdir: "out",
      write: false,
      metafile: true,
      logLevel: "silent",
    });
    const texts = outputFiles.map(({ text }) => ({ code: text }));
    const outputs = Object.entries(metafile.outputs);
    const loaded = new Set([outputs.find(([, { entryPoint }]) => entryPoint !== undefined)![0]]);
    for (const path of loaded) {
      for (const { path: next, kind } of metafile.outputs[path]!.imports) {
        if (kind === "import-statement" && next in metafile.outputs) loaded.add(next);
      }
    }
    const isFirst = outputs.map(([path]) => loaded.has(path));
    return {
      [FIRST]: bytesOf(texts.filter((_, place) => isFirst[place])) / 1_000,
      [LATER]: bytesOf(texts.filter((_, place) => !isFirst[place])) / 1_000,
    };
  };
}

export const bench: Bench = {
  title: "Bytes of one create in a browser",
  how: "A program of three lines that creates one contact, with all dependencies, minified and gzipped; what is taken from Node is not counted.",
  process: "bench",
  isExact: true,
  columns: { [FIRST]: 1, [LATER]: 1 },
  cases: {
    "batch-http, rolldown": rolldown(PROGRAMS["batch-http"]),
    "batch-http, esbuild": esbuild(PROGRAMS["batch-http"]),
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
        "The first call loads every call of the client, also those that the program does not use.",
    },
  ],
  budgets: [
    {
      what: "KB of one create by batch-http, in all",
      value: (median) =>
        median("batch-http, rolldown", FIRST) + median("batch-http, rolldown", LATER),
      atMost: 72,
    },
  ],
};

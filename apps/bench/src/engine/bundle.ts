import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type OutputChunk } from "rolldown";

export interface Bundle {
  /** What is loaded before the program begins. */
  readonly first: readonly OutputChunk[];
  /** What the program loads while it runs. */
  readonly later: readonly OutputChunk[];
  /** Of that, what the first `import()` brings. */
  readonly next: readonly OutputChunk[];
}

/** A program as rolldown makes it for browsers, of the packages as they are published; what it takes from Node is left out. */
export async function bundle(program: string): Promise<Bundle> {
  const entry = fileURLToPath(new URL("entry.js", import.meta.url));
  const { output } = await build({
    input: entry,
    platform: "browser",
    plugins: [
      {
        name: "program",
        resolveId(id) {
          if (id === entry) return entry;
          const name = id.replace(/^node:/, "");
          return builtinModules.includes(name) ? { id: `node:${name}`, external: true } : null;
        },
        load: (id) => (id === entry ? program : null),
      },
    ],
    // Without a hash in their names: what is loaded later does not change the bytes of what is loaded first.
    output: { format: "esm", minify: true, chunkFileNames: "[name].js" },
    write: false,
    logLevel: "silent",
  });
  const chunks = new Map(
    output.flatMap((one) => (one.type === "chunk" ? [[one.fileName, one]] : [])),
  );
  const first = [...chunks.values()].find(({ isEntry }) => isEntry)!;
  const loaded = withImports([first]);
  const next = withImports([...loaded].flatMap(({ dynamicImports }) => chunksOf(dynamicImports)));
  return {
    first: [...loaded],
    later: [...chunks.values()].filter((chunk) => !loaded.has(chunk)),
    next: [...next].filter((chunk) => !loaded.has(chunk)),
  };

  /** Without what is Node's. */
  function chunksOf(names: readonly string[]): readonly OutputChunk[] {
    return names.flatMap((name) => chunks.get(name) ?? []);
  }
  function withImports(some: readonly OutputChunk[]): ReadonlySet<OutputChunk> {
    const all = new Set(some);
    for (const { imports } of all) for (const chunk of chunksOf(imports)) all.add(chunk);
    return all;
  }
}

/** The bytes of all of them, minified and gzipped. */
export function bytesOf(chunks: readonly { readonly code: string }[]): number {
  return chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

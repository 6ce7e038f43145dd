import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type OutputChunk } from "rolldown";

export const OURS = `import { createBatchClient } from "@x/batch-http";
const hubspot = createBatchClient({ accessToken: "token" });
hubspot.create("contacts", [{ properties: { email: "ada@example.com" } }]).then(console.log);`;

const OFFICIAL = `import { Client } from "@hubspot/api-client";
const hubspot = new Client({ accessToken: "token" });
hubspot.crm.contacts.batchApi.create({ inputs: [{ properties: { email: "ada@example.com" } }] }).then(console.log);`;

/** What a browser loads for one create: minified and gzipped, with all dependencies. */
export async function bundleSize(): Promise<void> {
  const ours = await bundle(OURS);
  const official = await bundle(OFFICIAL);
  console.log("\nBundle of one create for a browser, minified and gzipped, all dependencies in it");
  console.log(
    `  batch-http: ${kilobytes(ours.first)} KB at first (aim 24); ${kilobytes(ours.later)} KB more when the first call begins`,
  );
  console.log(
    `  @hubspot/api-client: ${kilobytes(official.first)} KB, and what it takes from Node is not counted (${official.fromNode.join(", ")})`,
  );
}

interface Bundle {
  /** What is loaded before the program begins. */
  readonly first: readonly OutputChunk[];
  /** What the program loads while it runs. */
  readonly later: readonly OutputChunk[];
  readonly fromNode: readonly string[];
}

/** A program as a bundler makes it for browsers, of the packages as they are published. */
export async function bundle(program: string): Promise<Bundle> {
  const fromNode = new Set<string>();
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
          if (!builtinModules.includes(name)) return null;
          fromNode.add(name);
          return { id: `node:${name}`, external: true };
        },
        load: (id) => (id === entry ? program : null),
      },
    ],
    output: { format: "esm", minify: true },
    write: false,
    logLevel: "silent",
  });
  const chunks = new Map(
    output.flatMap((one) => (one.type === "chunk" ? [[one.fileName, one]] : [])),
  );
  const first = [...chunks.values()].find(({ isEntry }) => isEntry)!;
  const loaded = new Set([first]);
  for (const { imports } of loaded) {
    for (const name of imports) {
      const chunk = chunks.get(name);
      if (chunk !== undefined) loaded.add(chunk);
    }
  }
  const later = [...chunks.values()].filter((chunk) => !loaded.has(chunk));
  return { first: [...loaded], later, fromNode: [...fromNode].sort() };
}

/** The size of all of them, minified and gzipped. */
export function bytesOf(chunks: readonly OutputChunk[]): number {
  return chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

function kilobytes(chunks: readonly OutputChunk[]): string {
  return (bytesOf(chunks) / 1_000).toFixed(1);
}

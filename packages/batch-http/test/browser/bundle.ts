import { fileURLToPath } from "node:url";
import { build } from "rolldown";

/** The page's and the worker's scripts, by file name, as a bundler makes them for browsers. */
export async function bundle(intro = ""): Promise<Map<string, string>> {
  const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const { output } = await build({
    input: { page: here("page.ts"), worker: here("worker.ts") },
    platform: "browser",
    resolve: { conditionNames: ["@x/source", "browser", "import", "default"] },
    output: {
      format: "esm",
      intro,
      minify: true,
      entryFileNames: "[name].js",
      chunkFileNames: "[name].js",
    },
    write: false,
    logLevel: "warn",
  });
  return new Map(output.flatMap((one) => (one.type === "chunk" ? [[one.fileName, one.code]] : [])));
}

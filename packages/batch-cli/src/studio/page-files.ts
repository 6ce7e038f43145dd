import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the page, in memory. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Beside this file once it is bundled, and in `dist` while it is a source. */
const FOLDERS = ["./studio/", "../../dist/studio/"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/**
 * Reads all files of the page, by the path that a browser asks for. A path from outside is looked up here, and never
 * opened.
 */
export async function readPage(): Promise<ReadonlyMap<string, PageFile>> {
  const folder = FOLDERS.find((path) => existsSync(join(path, "index.html")));
  if (folder === undefined) {
    throw new Error("The page of the studio is not here: this copy of hubspot-batch is not whole.");
  }
  const files = new Map<string, PageFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length).replaceAll("\\", "/");
    files.set(`/${name}`, { type, bytes: await readFile(path) });
  }
  files.set("/", files.get("/index.html")!);
  return files;
}

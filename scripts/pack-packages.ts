import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Packed } from "./packed-files.ts";
import { publishedPackages } from "./published-packages.ts";

/**
 * Packs what is built of each package, as it would be published, into a folder. The script `prepack`, which builds, does not run:
 * others read what is built at the same time.
 */
export async function packPackages(folder: string): Promise<(Packed & { filename: string })[]> {
  const options = ["--json", "--pack-destination", folder, "--config.ignore-scripts=true"];
  return Promise.all(
    publishedPackages().map(async (one) => {
      const { stdout } = await promisify(execFile)("pnpm", [
        "--dir",
        one.folder,
        "pack",
        ...options,
      ]);
      return JSON.parse(stdout) as Packed & { filename: string };
    }),
  );
}

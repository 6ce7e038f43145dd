import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for the files of a bench; it goes with its process. */
export const folder = mkdtempSync(join(tmpdir(), "hubspot-batch-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

import { execFile } from "node:child_process";
import { join } from "node:path";

// Not that of `.bin`, which is no program on Windows.
const TSC = join(import.meta.dirname, "../node_modules/typescript/bin/tsc");

/** Compiles the project in a folder. Returns what is wrong, also where the compiler cannot run; nothing when all is well. */
export async function compile(cwd: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [TSC, "--pretty", "false"], { cwd }, (error, stdout, stderr) =>
      resolve(error === null ? "" : stdout + stderr || error.message),
    );
  });
}

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const SAME_EACH_TIME = new URL("same-each-time.ts", import.meta.url).href;

/** The built studio on its sandbox, in a folder of its own. */
export interface RunningStudio {
  readonly address: string;
  /** Stands still until `goOn`, so that pictures of a run are of one moment. */
  hold(): void;
  goOn(): void;
  /** The studio is gone, and the page is still there. */
  end(): Promise<void>;
}

export async function startStudio(): Promise<RunningStudio> {
  const folder = mkdtempSync(join(tmpdir(), "screens-"));
  const command = new URL(
    "bin/hubspot-batch.js",
    import.meta.resolve("hubspot-batch/package.json"),
  );
  const child = spawn(
    process.execPath,
    ["--import", SAME_EACH_TIME, fileURLToPath(command), "studio", "--sandbox", "--no-open"],
    { cwd: folder, env: { PATH: process.env["PATH"], HOME: folder, TZ: "UTC" } },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let printed = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (printed += text));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const found = /http:\S+#[\w-]+/.exec(printed)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(printed)));
  });
  return {
    address,
    hold: () => void child.kill("SIGSTOP"),
    goOn: () => void child.kill("SIGCONT"),
    async end() {
      child.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

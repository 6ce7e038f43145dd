// Runs the built command against a sandbox, and writes what a terminal would show into
// docs/start/command.md, between its markers. `--check` only says whether it is there.
import { spawn } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { createSandbox } from "../packages/batch-sandbox/dist/index.js";
import { listen } from "../packages/batch-sandbox/dist/node.js";

const ROOT = join(import.meta.dirname, "..");
const PAGE = join(ROOT, "docs/start/command.md");
const COMMAND = join(ROOT, "packages/batch-cli/bin/hubspot-batch.js");
const [BEGIN, END] = ["<!-- session: begin -->", "<!-- session: end -->"];

/** What the page shows before the session: it makes people.csv. */
const MAKE_FILE = /^printf [^]*? > people\.csv$/m.exec(readFileSync(PAGE, "utf8"))![0];

const SESSION = [
  "hubspot-batch check contacts people.csv --id-property email --account sandbox",
  "hubspot-batch upsert contacts people.csv --id-property email --account sandbox --out run",
  "cat run/failed.csv",
  "sed s/@example,/@example.com,/ run/failed.csv > mended.csv",
  "hubspot-batch retry run mended.csv --account sandbox --out again",
  "hubspot-batch read contacts people.csv --id-property email --account sandbox --properties firstname,city",
];

const folder = mkdtempSync(join(tmpdir(), "session-"));
const sandbox = createSandbox({
  seed: 1,
  limits: { requests: 190, perMilliseconds: 10_000 },
});
const server = await listen(sandbox);
try {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const program = `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n`;
  writeFileSync(join(bin, "hubspot-batch"), program, { mode: 0o755 });
  const env = { HOME: folder, PATH: `${bin}:${process.env["PATH"]}` };
  await shell(
    `echo pat-session | hubspot-batch accounts add sandbox --no-keychain --base-url ${server.url}`,
    env,
  );
  await shell(MAKE_FILE, env);

  const lines: string[] = [];
  for (const line of SESSION) lines.push(`$ ${line}\n${steady(await shell(line, env))}`);
  keep(`\`\`\`console\n${lines.join("")}\`\`\``);
} finally {
  await server.close();
  rmSync(folder, { recursive: true });
}

/** What a terminal would show: both streams, in the order they were written. */
async function shell(line: string, env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn("sh", ["-c", `exec 2>&1; ${line}`], { cwd: folder, env });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (some: string) => (text += some));
  await new Promise((resolve) => child.once("close", resolve));
  return text;
}

/** Without what is another at each run: times, speeds, folders, the port. */
function steady(text: string): string {
  return text
    .replaceAll(`${folder}/`, "")
    .replaceAll(new URL(server.url).host, "127.0.0.1:8787")
    .replaceAll(/\d+(?:\.\d+)? s · \d+ rows\/s/g, "0.1 s · 30 rows/s");
}

function keep(session: string): void {
  const before = readFileSync(PAGE, "utf8");
  const [first, rest] = before.split(BEGIN);
  const last = rest?.split(END)[1];
  if (last === undefined) throw new Error(`${PAGE}: the markers ${BEGIN} and ${END} are missing.`);
  const after = `${first}${BEGIN}\n\n${session}\n\n${END}${last}`;
  if (!process.argv.includes("--check")) {
    writeFileSync(PAGE, after);
  } else if (before !== after) {
    console.error("The session in docs/start/command.md is another now. Run: pnpm docs:cli");
    process.exitCode = 1;
  }
}

// Writes what `hubspot-batch help` says of each command into docs/cli.md, between its markers:
// `node --conditions=@x/source scripts/cli-docs.ts`; with `--check` it only says whether it is there.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { createProgram } from "../packages/batch-cli/src/program.ts";

type Command = ReturnType<typeof createProgram>;

const FILE = join(import.meta.dirname, "../docs/cli.md");
const [BEGIN, END] = ["<!-- commands: begin -->", "<!-- commands: end -->"];
/** So many columns are seen at once on a page of the site. */
const WIDTH = 88;

const help: string[] = [];
const stdout = { write: (text: string) => help.push(text) };
const program = createProgram({ ...process, stdout, stderr: stdout } as never, () => {});

function textOf(command: Command): string {
  help.length = 0;
  command.configureOutput({ getOutHelpWidth: () => WIDTH }).outputHelp();
  return help.join("").trim();
}

function sectionsOf(command: Command, path: string): string[] {
  const visible = command.createHelp().visibleCommands(command);
  const own = `${path === "" ? "" : `### ${path}\n\n`}\`\`\`text\n${textOf(command)}\n\`\`\`\n`;
  const others = visible.filter((one) => one.name() !== "help");
  return [own, ...others.flatMap((one) => sectionsOf(one, `${path} ${one.name()}`.trim()))];
}

const before = readFileSync(FILE, "utf8");
const [first, rest] = before.split(BEGIN);
const last = rest?.split(END)[1];
if (last === undefined) throw new Error(`${FILE}: the markers ${BEGIN} and ${END} are not there.`);
const after = `${first}${BEGIN}\n\n${sectionsOf(program, "").join("\n")}\n${END}${last}`;

if (!process.argv.includes("--check")) {
  writeFileSync(FILE, after);
} else if (before !== after) {
  console.error("docs/cli.md is not what the commands say. Run: pnpm docs:cli");
  process.exitCode = 1;
}

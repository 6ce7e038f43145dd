import process from "node:process";

/** The commands that do not go through the rows of a file, a run or an account. */
const SHORT_COMMANDS = new Set(
  "accounts cancel completion help objects pause properties runs sandbox types watch".split(" "),
);
/** In megabytes; measured in docs/decisions/0006-flat-memory.md. */
const LIMITS = ["--max-semi-space-size=8", "--max-old-space-size=512"];

/**
 * Starts Node again, in the same process, with limits for its memory, when a long command is asked for: they
 * cannot be set safely while it runs. Not on Windows, where a process cannot be replaced, and not when
 * NODE_OPTIONS or the arguments of Node have limits already.
 */
export function limitMemory() {
  const { argv, env, execArgv, execPath, platform } = process;
  const command = argv[2] ?? "-";
  if (command.startsWith("-") || SHORT_COMMANDS.has(command)) return;
  if (platform === "win32" || process.execve === undefined) return;
  const options = [env.NODE_OPTIONS, ...execArgv].join(" ");
  if (/--max[-_](old|semi)[-_]space[-_]size/.test(options)) return;
  process.execve(execPath, [execPath, ...LIMITS, ...execArgv, ...argv.slice(1)], env);
}

import process from "node:process";

/** The commands that go through every row of a file or an account. */
export const LONG_COMMANDS = new Set(
  "create update upsert archive check plan diff apply sync import undo read resume retry results".split(
    " ",
  ),
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
  if (!LONG_COMMANDS.has(argv[2]) || platform === "win32" || process.execve === undefined) return;
  const options = [env.NODE_OPTIONS, ...execArgv].join(" ");
  if (/--max[-_](old|semi)[-_]space[-_]size/.test(options)) return;
  process.execve(execPath, [execPath, ...LIMITS, ...execArgv, ...argv.slice(1)], env);
}

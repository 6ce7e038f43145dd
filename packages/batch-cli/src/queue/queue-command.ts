import { type Access, commandText } from "../terminal/command-text.ts";
import type { DatabaseOptions } from "./database-url.ts";

/**
 * A command about the queue as it can be typed, for the same database: the one that the command line named, without a
 * password, else the one of the environment.
 *
 * @param words With `--database` where the command is about folders without it.
 */
export function queueCommand(
  words: readonly string[],
  { database }: DatabaseOptions,
  access?: Access,
): string {
  if (typeof database !== "string" || !URL.canParse(database)) return commandText(words, access);
  const named = ["--database", withoutPassword(database)];
  const isThere = words.includes("--database");
  return commandText(
    isThere
      ? words.flatMap((word) => (word === "--database" ? named : word))
      : [...words, ...named],
    access,
  );
}

/**
 * Returns what to say where `--database` took for its value what was meant as the name of a run or an account: `--database 7`.
 * Undefined where it did not.
 */
export function misplacedName({ database }: DatabaseOptions): string | undefined {
  return typeof database === "string" && !URL.canParse(database)
    ? " What follows --database is taken for the URL of a database; any other name stands before it."
    : undefined;
}

function withoutPassword(url: string): string {
  const parsed = new URL(url);
  parsed.password = "";
  const others = [...parsed.searchParams].filter(([name]) => !/pass/i.test(name));
  parsed.search = new URLSearchParams(others).toString();
  return parsed.href;
}

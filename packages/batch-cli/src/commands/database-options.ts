import { type Command, Option } from "commander";
import { refuseUnused } from "./refuse-unused.ts";

/** For a command of the queue. */
export function databaseOption(): Option {
  return new Option(
    "--database [url]",
    "the Postgres of the queue, such as postgres://user@host/name (default: $DATABASE_URL)",
  );
}

/** For a command that is about folders without it. @param what It does then: `list the runs of the queue in this Postgres` */
export function ofQueue(what: string): Option {
  return new Option("--database [url]", `${what} (default: the one of $DATABASE_URL)`);
}

/** Refuses options that are about a queue alone. */
export function refuseWithoutDatabase(command: Command, ...names: readonly string[]): Command {
  return refuseUnused(command, (acting) => {
    const options = acting.optsWithGlobals<Readonly<Record<string, unknown>>>();
    return names.map(
      (name) =>
        options["database"] === undefined &&
        options[name] !== undefined &&
        `--${name} is for a queue. Add --database, or leave --${name} out.`,
    );
  });
}

/** Refuses options that are about folders alone. @param names Of those that a queue takes, too. */
export function refuseWithDatabase(command: Command, ...names: readonly string[]): Command {
  return refuseUnused(command, (acting) => {
    if (acting.optsWithGlobals<Readonly<Record<string, unknown>>>()["database"] === undefined)
      return [];
    return acting.options.map((option) => {
      const name = option.attributeName();
      const isGiven = acting.getOptionValueSource(name) === "cli";
      if (!isGiven || name === "database" || names.includes(name)) return false;
      return `${option.long} has no effect with --database. Leave one of them out.`;
    });
  });
}

import { parseArgs } from "node:util";

const DEFAULTS = {
  /** Rows of all accounts together. */
  rows: 100_000,
  accounts: 50,
  workers: 3,
  /** How many times a worker is killed (SIGKILL). */
  kills: 6,
  /** How many times a worker is frozen for longer than it may be silent (SIGSTOP, SIGCONT). */
  stops: 1,
  /** How many times a worker is asked to end (SIGTERM). */
  ends: 2,
  /** How many times Postgres crashes. */
  crashes: 1,
  /** With the same seed, the same happens at the same times. */
  seed: 1,
};

export type Options = Readonly<typeof DEFAULTS>;

/** What can be chosen, for people. */
export function optionsText(): string {
  const options = Object.entries(DEFAULTS).map(([name, value]) => `--${name} ${value}`);
  return `pnpm fleet ${options.join(" ")}`;
}

/** @throws {Error} when an option is unknown, or no whole number. */
export function readOptions(args: readonly string[]): Options {
  const names = Object.keys(DEFAULTS) as (keyof Options)[];
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" } as const]));
  const { values } = parseArgs({ args: [...args], options });
  const given = names.map((name) => [name, wholeNumber(name, values[name])] as const);
  return Object.fromEntries(given) as Options;
}

function wholeNumber(name: keyof Options, text: string | boolean | undefined): number {
  if (text === undefined) return DEFAULTS[name];
  const least = name === "accounts" || name === "workers" ? 1 : 0;
  if (!/^\d{1,8}$/.test(`${text}`) || Number(text) < least) {
    throw new Error(`--${name} is a whole number from ${least} on, such as ${DEFAULTS[name]}.`);
  }
  return Number(text);
}

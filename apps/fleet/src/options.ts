import { numbersText, readNumbers } from "./read-numbers.ts";

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
export const optionsText = (): string => numbersText("pnpm fleet", DEFAULTS);

/** @throws {Error} when an option is unknown, or no whole number. */
export const readOptions = (args: readonly string[]): Options =>
  readNumbers(args, DEFAULTS, ["accounts", "workers"]);

import { numbersText, readNumbers } from "../read-numbers.ts";

const DEFAULTS = {
  accounts: 10_000,
  /** Rows of each account. */
  rows: 1_000_000,
  /** How much time is simulated. */
  hours: 24,
  workers: 4,
  /** Accounts that a worker drives at a time. */
  places: 25,
  /** Seconds after which an account is given up when others wait. A real worker has 10. */
  slice: 144,
  /** Milliseconds between the moments at which short pauses can end. A real worker looks every 250 for accounts, and every 500 at each account. */
  grain: 36_000,
};

export type Options = Readonly<typeof DEFAULTS>;

/** What can be chosen, for people. */
export const optionsText = (): string => numbersText("pnpm simulate", DEFAULTS);

/** @throws {Error} when an option is unknown, or no whole number. */
export const readOptions = (args: readonly string[]): Options =>
  readNumbers(args, DEFAULTS, Object.keys(DEFAULTS) as (keyof Options)[]);

import { InvalidOptionsError } from "@x/batch-core";
import { type Accepted, required } from "@x/batch-core/options";

const IS_KEPT = "has no NUL and no half character (a lone surrogate)";

/**
 * A text that Postgres keeps as it is. It refuses a NUL, and would get every half character as U+FFFD: two names
 * would be one.
 */
export const TEXT: Accepted = [`a text that ${IS_KEPT}`, isKept];
/** A text that names something. */
export const NAME: Accepted = [
  `a text that is not blank, ${IS_KEPT}`,
  (value) => isKept(value) && value.trim() !== "",
];

function isKept(value: unknown): value is string {
  return typeof value === "string" && value.isWellFormed() && !value.includes("\0");
}

/** @throws {InvalidOptionsError} for what cannot be the name of an account. */
export function checkAccount(account: string): void {
  const problem = required(NAME)(account);
  if (problem !== undefined) throw new InvalidOptionsError([`account: ${problem}`]);
}

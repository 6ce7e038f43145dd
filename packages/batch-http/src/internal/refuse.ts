import { InvalidOptionsError } from "@x/batch-core/options";

/** @throws {InvalidOptionsError} when there is any problem. */
export function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new InvalidOptionsError(problems);
}

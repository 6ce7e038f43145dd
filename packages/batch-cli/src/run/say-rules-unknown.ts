import type { Io } from "../io.ts";
import { print } from "../terminal/print.ts";
import { printable } from "../terminal/printable.ts";

/** Returns what says that values are not checked by the account's validation rules, and why. */
export function sayRulesUnknown({ stderr }: Pick<Io, "stderr">): (reason: string) => void {
  return (reason) =>
    print(
      stderr,
      `values are not checked by the account's validation rules, as HubSpot does not list them: ${printable(reason)}\n`,
    );
}

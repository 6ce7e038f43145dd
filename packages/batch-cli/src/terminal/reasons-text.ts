import type { TopReasons } from "@x/batch-import";
import { hintFor } from "./option-hints.ts";
import { numberText, plural } from "./plural.ts";
import { printable } from "./printable.ts";

/** A line for each kind of reason, with what to type below it where an option helps, and how many kinds there are beyond. */
export function reasonsText(reasons: Pick<TopReasons, "list" | "hidden">): string {
  const shown = reasons.list().map(({ status, code, count, line, example }) => {
    const hint = hintFor(example, code);
    return `  ${numberText(count)} × ${status}, ${line === undefined ? "such as" : `first on line ${line}`}: ${printable(example)}\n${hint === undefined ? "" : `    ${hint}\n`}`;
  });
  const more =
    reasons.hidden > 0 ? `  … and ${plural(reasons.hidden, "more kind")} of reason\n` : "";
  return shown.join("") + more;
}

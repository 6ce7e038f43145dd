import type { TopReasons } from "@x/batch-import";
import { withHint } from "./option-hints.ts";
import { grouped, plural } from "./plural.ts";
import { printable } from "./printable.ts";

/** A line for each kind of reason, and how many kinds there are beyond. */
export function reasonsText(reasons: Pick<TopReasons, "list" | "hidden">): string {
  const shown = reasons
    .list()
    .map(
      ({ status, code, count, line, example }) =>
        `  ${grouped(count)} × ${status}, first on line ${line}: ${withHint(printable(example), code)}\n`,
    );
  const more =
    reasons.hidden > 0 ? `  … and ${plural(reasons.hidden, "more kind")} of reason\n` : "";
  return shown.join("") + more;
}

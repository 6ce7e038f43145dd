import type { TopReasons } from "@x/batch-import";
import { hintFor, planHintFor } from "./option-hints.ts";
import { numberText, plural } from "./plural.ts";
import { printable } from "./printable.ts";

/**
 * A line for each kind of reason, with what to type below it where an option helps, and how many kinds there are beyond.
 *
 * @param isOfPlan Whether the run is a step of an import plan: hints name its fields, and no options.
 */
export function reasonsText(
  reasons: Pick<TopReasons, "list" | "hidden">,
  isOfPlan = false,
): string {
  const shown = reasons.list().map(({ status, code, count, line, example, values }) => {
    const hint = isOfPlan ? planHintFor(example, code) : hintFor(example, code);
    const others =
      values === undefined
        ? ""
        : `    such as ${values.map((value) => printable(JSON.stringify(value))).join(", ")}\n`;
    return `  ${numberText(count)} × ${status}, ${line === undefined ? "such as" : `first on line ${line}`}: ${printable(count === 1 ? example : withItsOwn(example))}\n${others}${hint === undefined ? "" : `    ${hint}\n`}`;
  });
  const more =
    reasons.hidden > 0 ? `  … and ${plural(reasons.hidden, "more kind")} of reason\n` : "";
  return shown.join("") + more;
}

/** The first error of a row, which the others have, too. Its further ones are of that row alone. */
function withItsOwn(example: string): string {
  return example.replace(/^((?:[^"]|"(?:[^"\\]|\\.)*")*?) \| /, "$1; that row also: ");
}

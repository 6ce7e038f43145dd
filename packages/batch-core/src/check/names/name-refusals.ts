import { quoteValue, type Refusal } from "../verdict.ts";
import type { Choice, Choices } from "./choices.ts";

/** @param what What was expected: `the label or id of a pipeline`. */
export function unknownName(what: string, text: string, choices: Choices): Refusal {
  const near = choices.nearest(text);
  const hint = near === undefined ? "." : `; did you mean ${quoteValue(near)}?`;
  return { code: "UNKNOWN_NAME", message: `expected ${what}, got ${quoteValue(text)}${hint}` };
}

const MOST_SHOWN = 5;

/** @param write What to write instead: `the id`. */
export function ambiguousName(text: string, choices: readonly Choice[], write: string): Refusal {
  const shown = choices
    .slice(0, MOST_SHOWN)
    .map(({ id, shown: by }) => `${quoteValue(id)} (${by})`);
  const more = choices.length > MOST_SHOWN ? ` or ${choices.length - MOST_SHOWN} more` : "";
  return {
    code: "AMBIGUOUS_NAME",
    message: `${quoteValue(text)} may mean ${shown.join(" or ")}${more}; write ${write}.`,
  };
}

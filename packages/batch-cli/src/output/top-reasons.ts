import type { Outcome } from "@x/batch-types";
import { printable } from "./printable.ts";

/** Collects why rows did not succeed: each kind of reason once, with how often and an example. */
export interface TopReasons {
  add(line: number, outcome: Outcome, reason: string): void;
  toText(): string;
}

/** HubSpot's texts are open-ended; the kinds that are kept are not. */
const MAX_KEPT = 200;
const MAX_SHOWN = 8;

export function createTopReasons(): TopReasons {
  const kinds = new Map<string, { status: string; count: number; line: number; example: string }>();
  return {
    add(line, outcome, example) {
      const kind = kindOf(outcome);
      if (kind === undefined) return;
      const known = kinds.get(kind);
      if (known !== undefined) {
        known.count += 1;
        if (line < known.line) Object.assign(known, { line, example });
      } else if (kinds.size < MAX_KEPT) {
        kinds.set(kind, { status: outcome.status, count: 1, line, example });
      }
    },
    toText() {
      const sorted = [...kinds.values()].sort((one, other) => other.count - one.count);
      const shown = sorted
        .slice(0, MAX_SHOWN)
        .map(
          ({ status, count, line, example }) =>
            `  ${count} × ${status}, first on line ${line}: ${printable(example)}\n`,
        );
      const hidden = sorted.length - shown.length;
      return shown.join("") + (hidden > 0 ? `  … and ${hidden} more kinds of reason\n` : "");
    },
  };
}

function kindOf(outcome: Outcome): string | undefined {
  if (outcome.status === "failed") {
    const { category, code, property } = outcome.error;
    return [category, code, property].join("\n");
  }
  return "reason" in outcome ? outcome.reason : undefined;
}

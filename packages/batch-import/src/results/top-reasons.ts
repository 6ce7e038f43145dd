import { NO_LINE } from "../store/row-origin.ts";
import type { SettledRow } from "../store/settled-row.ts";

/** One kind of reason: how often, and an example. */
export interface TopReason {
  readonly status: string;
  /** The code of the error, such as `INVALID_EMAIL`; absent where there is none. */
  readonly code?: string;
  readonly count: number;
  /** The first one; absent where the rows come from no line of the user's file. */
  readonly line?: number;
  readonly example: string;
}

/** Collects why rows did not succeed, and warnings: each kind once, with how often and an example. */
export interface TopReasons {
  add(row: SettledRow): void;
  /** Reasons before warnings; of each, the most frequent first. */
  list(): readonly TopReason[];
  /** How many kinds there are beyond the list. */
  readonly hidden: number;
}

/** HubSpot's texts are open-ended; the kinds that are kept are not. */
const MAX_KEPT = 200;
const MAX_SHOWN = 8;

export function createTopReasons(): TopReasons {
  const kinds = new Map<string, { -readonly [Key in keyof TopReason]: TopReason[Key] }>();
  const sorted = (): TopReason[] =>
    [...kinds.values()].sort(
      (one, other) => Number(isWarning(one)) - Number(isWarning(other)) || other.count - one.count,
    );
  return {
    add({ line, status, error: example, kind }) {
      if (kind === "") return;
      const known = kinds.get(kind);
      if (known !== undefined) {
        known.count += 1;
        if (line !== NO_LINE && line < (known.line ?? Infinity))
          Object.assign(known, { line, example });
      } else if (kinds.size < MAX_KEPT) {
        const [, code] = kind.split("\n");
        const where = line === NO_LINE ? {} : { line };
        kinds.set(kind, { status, ...(code && { code }), count: 1, ...where, example });
      }
    },
    list: () => sorted().slice(0, MAX_SHOWN),
    get hidden() {
      return Math.max(0, kinds.size - MAX_SHOWN);
    },
  };
}

function isWarning({ status }: TopReason): boolean {
  return status !== "failed" && status !== "skipped" && status !== "unknown";
}

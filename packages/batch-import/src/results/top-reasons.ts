import { NO_LINE } from "../store/row-origin.ts";
import { quotedIn } from "./quoted-in.ts";
import { shorten } from "./shorten.ts";
import { categoryOf, errorIn, REFUSED_UNSENT, type SettledRow } from "../store/settled-row.ts";

/** One kind of reason: how often, and an example. */
export interface TopReason {
  readonly status: string;
  /** The code of the error, such as `INVALID_EMAIL`; absent where there is none. */
  readonly code?: string;
  readonly count: number;
  /** The first one; absent where the rows come from no line of the user's file. */
  readonly line?: number;
  readonly example: string;
  /** HubSpot's id of the answer about the first one, which their support asks for; absent where there is none. */
  readonly correlationId?: string | undefined;
  /**
   * The first values of the rows, at most 3. Absent where all rows have one value, or the reason is not about a value
   * of ours.
   */
  readonly values?: readonly string[];
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
const MAX_VALUES = 3;
const LONGEST_VALUE = 60;

interface Kind {
  readonly reason: { -readonly [Key in keyof TopReason]: TopReason[Key] };
  readonly values: Set<string>;
}

/**
 * Returns what collects why rows did not succeed. Memory is bounded: the first 200 kinds are kept.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * const reasons = createTopReasons();
 * for (const row of store.withStatus("failed", "skipped", "unknown")) reasons.add(row);
 * reasons.list().map(({ code, count, line }) => [code, count, line]); //=> [["INVALID_EMAIL", 1, 3]]
 */
export function createTopReasons(): TopReasons {
  const kinds = new Map<string, Kind>();
  const sorted = (): TopReason[] =>
    [...kinds.values()]
      .map(withValues)
      .sort(
        (one, other) =>
          Number(isWarning(one)) - Number(isWarning(other)) || other.count - one.count,
      );
  return {
    add({ line, status, error: example, kind, correlationId: answer }) {
      if (kind === "") return;
      const correlationId = answer || undefined;
      const known = kinds.get(kind);
      if (known !== undefined) {
        const { reason } = known;
        reason.count += 1;
        if (line !== NO_LINE && line < (reason.line ?? Infinity))
          Object.assign(reason, { line, example, correlationId });
        addValue(known, kind, example);
      } else if (kinds.size < MAX_KEPT) {
        const { code } = errorIn({ kind });
        const where = line === NO_LINE ? {} : { line };
        const reason = {
          status,
          ...(code && { code }),
          count: 1,
          ...where,
          example,
          correlationId,
        };
        const first = { reason, values: new Set<string>() };
        kinds.set(kind, first);
        addValue(first, kind, example);
      }
    },
    list: () => sorted().slice(0, MAX_SHOWN),
    get hidden() {
      return Math.max(0, kinds.size - MAX_SHOWN);
    },
  };
}

/** HubSpot's messages quote other things, too. Of several errors of a row, the first is told. */
function addValue({ values }: Kind, kind: string, error: string): void {
  if (values.size === MAX_VALUES || categoryOf({ kind }) !== REFUSED_UNSENT) return;
  const value = quotedIn(error.split(" | ", 1)[0]!);
  if (value !== undefined) values.add(shorten(value, LONGEST_VALUE));
}

function withValues({ reason, values }: Kind): TopReason {
  return values.size > 1 ? { ...reason, values: [...values] } : reason;
}

function isWarning({ status }: TopReason): boolean {
  return status !== "failed" && status !== "skipped" && status !== "unknown";
}

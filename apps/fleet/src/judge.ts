import type { Outcome } from "@x/batch-types";
import type { Work } from "./work.ts";

/** A record that HubSpot has. */
export interface Stored {
  readonly id: string;
  readonly key: string;
  /** The ids of the companies that it is associated with. */
  readonly companies: readonly string[];
}

/** What became of the rows of a run. Each list names rows by their keys. */
export interface Findings {
  readonly rows: number;
  /** How many outcomes each status has. */
  readonly counts: Readonly<Record<string, number>>;
  /** HubSpot has more than one record for the row. */
  readonly doubles: readonly string[];
  /** HubSpot does not have the row, or not as its outcome says, and the outcome is not `unknown`. */
  readonly lost: readonly string[];
  /** HubSpot has the row, and its outcome says that it was not written. */
  readonly denied: readonly string[];
  /** The row has no outcome, or more than one. */
  readonly notOne: readonly string[];
  /** The row may be written, although it could have been looked up. */
  readonly unknownUnique: readonly string[];
}

/** Compares the outcomes of a run with what HubSpot has, row by row. All rows are such as HubSpot takes. */
export function judge(
  { rows, keyOf, companyOf, isUnique }: Pick<Work, "rows" | "keyOf" | "companyOf" | "isUnique">,
  outcomes: readonly Outcome[],
  stored: readonly Stored[],
): Findings {
  const counts: Record<string, number> = {};
  const outcomesOf = Map.groupBy(outcomes, ({ index }) => index);
  const storedOf = Map.groupBy(stored, ({ key }) => key);
  const findings = {
    doubles: [] as string[],
    lost: [] as string[],
    denied: [] as string[],
    notOne: [] as string[],
    unknownUnique: [] as string[],
  };
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  for (let index = 0; index < rows; index += 1) {
    const key = keyOf(index);
    const records = storedOf.get(key) ?? [];
    const [outcome, ...more] = outcomesOf.get(index) ?? [];
    if (records.length > 1) findings.doubles.push(key);
    if (outcome === undefined || more.length > 0) findings.notOne.push(key);
    if (outcome?.status === "unknown") {
      if (isUnique) findings.unknownUnique.push(key);
      continue;
    }
    const isWritten = outcome?.status === "created" || outcome?.status === "updated";
    if (!isWritten && records.length > 0) findings.denied.push(key);
    const company = companyOf?.(index);
    const isThere = records.some(
      ({ id, companies }) =>
        isWritten && id === outcome.id && (company === undefined || companies.includes(company)),
    );
    if (!isThere) findings.lost.push(key);
  }
  return { rows, counts, ...findings };
}

/** Findings of several runs in one. */
export function addFindings(one: Findings, other: Findings): Findings {
  const counts = { ...one.counts };
  for (const [status, count] of Object.entries(other.counts)) {
    counts[status] = (counts[status] ?? 0) + count;
  }
  return {
    rows: one.rows + other.rows,
    counts,
    doubles: [...one.doubles, ...other.doubles],
    lost: [...one.lost, ...other.lost],
    denied: [...one.denied, ...other.denied],
    notOne: [...one.notOne, ...other.notOne],
    unknownUnique: [...one.unknownUnique, ...other.unknownUnique],
  };
}

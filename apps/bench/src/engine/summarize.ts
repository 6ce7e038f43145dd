import type { Bench, Median, Target } from "./bench.ts";
import type { Samples } from "./run-bench.ts";

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

interface Checked {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: string;
  readonly isMet: boolean;
  readonly reason?: string;
}

/** What is kept of a bench, as JSON. */
export interface Result {
  readonly title: string;
  readonly how: string;
  readonly columns: Readonly<Record<string, number>>;
  readonly beside?: string;
  readonly rounds: number;
  /** The part of the rows of a full run. */
  readonly scale: number;
  readonly machine: string;
  readonly rows: Readonly<Record<string, Readonly<Record<string, Spread>>>>;
  readonly targets: readonly Checked[];
}

export function summarize(bench: Bench, samples: Samples, scale: number, machine: string): Result {
  const { title, how, columns, beside, rounds = 1, targets = [] } = bench;
  const rows = Object.fromEntries(
    Object.entries(samples).map(([name, found]) => [
      name,
      Object.fromEntries(
        Object.keys(columns)
          .filter((column) => found[0]![column] !== undefined)
          .map((column) => [column, spreadOf(found.map((one) => one[column]!))]),
      ),
    ]),
  );
  const median = medianOf(rows);
  return {
    title,
    how,
    columns,
    ...(beside !== undefined && { beside }),
    rounds,
    scale,
    machine,
    rows,
    targets: targets.map((target) => check(target, median)),
  };
}

/** The budgets that are exceeded, and the targets that are missed without a known reason, one sentence each. */
export function findProblems({ budgets = [] }: Bench, { rows, targets }: Result): string[] {
  const median = medianOf(rows);
  return [
    ...budgets
      .filter(({ value, atMost }) => !(value(median) <= atMost))
      .map(({ what, value, atMost }) => `${what}: ${value(median)}, and the budget is ${atMost}`),
    ...targets
      .filter(({ isMet, reason }) => !isMet && reason === undefined)
      .map(({ what, value, limit }) => `${what}: ${value}, and the target is ${limit}`),
  ];
}

function medianOf(rows: Result["rows"]): Median {
  return (name, column) => rows[name]![column]!.median;
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.map(rounded).sort((one, other) => one - other);
  return { median: sorted[sorted.length >> 1]!, min: sorted[0]!, max: sorted.at(-1)! };
}

/** To four digits, so that a file tells what was measured and no more. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(4));
}

function check({ atMost, atLeast, reason, ...target }: Target, median: Median): Checked {
  const value = rounded(target.value(median));
  const isMet = value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity);
  return {
    what: target.what,
    value,
    unit: target.unit,
    limit:
      atMost === undefined
        ? `≥ ${atLeast?.toLocaleString("en-US")}`
        : `≤ ${atMost.toLocaleString("en-US")}`,
    isMet,
    ...(!isMet && reason !== undefined && { reason }),
  };
}

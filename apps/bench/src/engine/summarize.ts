import type { Bench, Median, Target } from "./bench.ts";
import type { Samples } from "./run-bench.ts";

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export interface Checked {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: string;
  readonly isMet: boolean;
  /** Whether a test can go on. */
  readonly isWithinBudget: boolean;
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
        Object.keys(columns).map((column) => [column, spreadOf(found.map((one) => one[column]!))]),
      ),
    ]),
  );
  const median: Median = (name, column) => rows[name]![column]!.median;
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

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.map(rounded).sort((one, other) => one - other);
  return { median: sorted[sorted.length >> 1]!, min: sorted[0]!, max: sorted.at(-1)! };
}

/** To four digits, so that a file tells what was measured and no more. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(4));
}

function check({ atMost, atLeast, budget, reason, ...target }: Target, median: Median): Checked {
  const value = rounded(target.value(median));
  const isMet = value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity);
  return {
    what: target.what,
    value,
    unit: target.unit,
    limit: atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`,
    isMet,
    isWithinBudget: isMet || (budget !== undefined && value <= budget),
    ...(!isMet && reason !== undefined && { reason }),
  };
}

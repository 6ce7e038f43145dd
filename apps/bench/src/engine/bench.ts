/** What one case found, by the name of its column. */
export type Figures = Readonly<Record<string, number>>;

export interface Context {
  /** Of the server that the bench asked for. */
  readonly url: string;
  /** Fewer, in hundreds, when the bench runs small. */
  readonly rows: (full: number) => number;
}

/** The median of a column for a case. */
export type Median = (name: string, column: string) => number;

export interface Target {
  readonly what: string;
  readonly value: (median: Median) => number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** Why it is missed, where that is known; a test then lets it pass. */
  readonly reason?: string;
}

/** What a test does not let grow. */
interface Budget {
  readonly what: string;
  readonly value: (median: Median) => number;
  readonly atMost: number;
}

/** One table: each case is a row. */
export interface Bench {
  readonly title: string;
  /** What is done, in a sentence or two. */
  readonly how: string;
  /** The columns that are shown, each with its number of digits after the point. */
  readonly columns: Readonly<Record<string, number>>;
  readonly cases: Readonly<Record<string, (context: Context) => Figures | Promise<Figures>>>;
  /**
   * What has a process of its own: each case, each case in each round, or only the bench, whose cases then follow one
   * another. Cases take turns in each round.
   */
  readonly process: "case" | "round" | "bench";
  /** @default 1 */
  readonly rounds?: number;
  /** Rounds before them, which do not count. @default 0 */
  readonly warmUp?: number;
  readonly server?: "stub" | "sandbox";
  /** The case that all others are compared with, in the first column. */
  readonly beside?: string;
  readonly targets?: readonly Target[];
  /** Only for what any machine finds the same: about a tenth more than it is. */
  readonly budgets?: readonly Budget[];
  /** Whether any machine finds the same. It then never runs small. */
  readonly isExact?: boolean;
  /** Called in each process when its last case ended. */
  readonly end?: () => Promise<void>;
}

/** How a worker ends: it is killed, or asked to. */
type End = "kill" | "end";

/** Measures how long accounts are without a worker when theirs ends. */
export interface Takeovers {
  /** A worker began with an account, at so many milliseconds since 1970. */
  begins(account: string, pid: number, at: number): void;
  /**
   * A worker is ended now.
   *
   * @param readDriven Returns the accounts that any worker drives. The others had no work left, and nobody takes them over.
   */
  ends(kind: End, pid: number, readDriven: () => Promise<readonly string[]>): Promise<void>;
  /** How many accounts a worker was the last to begin with. */
  drivenBy(pid: number): number;
  /** How many milliseconds each took, the shortest first. */
  of(kind: End): readonly number[];
}

export function createTakeovers(): Takeovers {
  const drivers = new Map<string, number>();
  const ends: { kind: End; since: number; waiting: Set<string>; took: Map<string, number> }[] = [];
  return {
    begins(account, pid, at) {
      drivers.set(account, pid);
      for (const { since, waiting, took } of ends) {
        if (waiting.delete(account)) took.set(account, at - since);
      }
    },
    async ends(kind, pid, readDriven) {
      const waiting = new Set([...drivers].filter(([, by]) => by === pid).map(([name]) => name));
      const took = new Map<string, number>();
      ends.push({ kind, since: Date.now(), waiting, took });
      const driven = new Set(await readDriven());
      for (const account of [...waiting, ...took.keys()]) {
        if (driven.has(account)) continue;
        waiting.delete(account);
        took.delete(account);
      }
    },
    drivenBy: (pid) => [...drivers.values()].filter((by) => by === pid).length,
    of: (kind) =>
      ends
        .filter((end) => end.kind === kind)
        .flatMap(({ took }) => [...took.values()])
        .toSorted((one, other) => one - other),
  };
}

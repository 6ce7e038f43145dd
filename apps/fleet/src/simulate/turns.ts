/** Says how long accounts waited for their turns with a backfill. Times are in milliseconds since 1970. */
export interface Turns {
  /** An account may be sent to from now on: it has a run, or was resumed. */
  free(account: string, now: number): void;
  /** @param heldUntil Until when the lane was held back for HubSpot's limits: that is no wait for a turn. */
  begin(account: string, lane: string, now: number, heldUntil: number): void;
  end(account: string, lane: string, now: number): void;
  /** Counts the waits of accounts that still wait at the end of the simulation. */
  stillWait(account: string, now: number, heldUntil: number): void;
  /** How many turns began. */
  count(): number;
  longest(): Wait;
}

export interface Wait {
  readonly account: string;
  readonly milliseconds: number;
}

export function createTurns(): Turns {
  const freeSince = new Map<string, number>();
  let longest: Wait = { account: "", milliseconds: 0 };
  let count = 0;

  function waited(account: string, now: number, heldUntil: number): void {
    const milliseconds = now - Math.max(freeSince.get(account)!, heldUntil);
    if (milliseconds > longest.milliseconds) longest = { account, milliseconds };
  }
  return {
    free: (account, now) => void freeSince.set(account, now),
    begin(account, lane, now, heldUntil) {
      count += 1;
      if (lane === "backfill") waited(account, now, heldUntil);
    },
    end(account, lane, now) {
      if (lane === "backfill") freeSince.set(account, now);
    },
    stillWait: waited,
    count: () => count,
    longest: () => longest,
  };
}

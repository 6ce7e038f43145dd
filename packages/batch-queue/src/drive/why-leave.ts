/** What a worker sees when it looks at what it does for an account. */
export interface Look {
  /** No other worker has taken the account. */
  readonly isMine: boolean;
  /** The database threw. */
  readonly hasFailed: boolean;
  /** The worker is to end. */
  readonly isStopping: boolean;
  /** The slice is over, and other accounts wait. */
  readonly isTurnOver: boolean;
}

/** Decides whether a worker gives an account up, and returns the reason. */
export function whyLeave(look: Look): string | undefined {
  if (!look.isMine) return "Another worker drives this account.";
  if (look.hasFailed) return "The database failed.";
  if (look.isStopping) return "The worker ends.";
  return look.isTurnOver ? "It is the turn of another account." : undefined;
}

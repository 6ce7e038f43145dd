/** What a simulated account may still send. */
export interface SimulatedAccount {
  /** How many requests it may make in a day. */
  readonly dailyLimit: number;
  /** When its count begins again, in milliseconds since 1970. */
  resetsAt: number;
  /** How many requests were made since it did. */
  used: number;
}

const DAY = 86_400_000;
export const ROWS_PER_REQUEST = 100;
/** HubSpot's limit: 190 requests in 10 seconds. */
export const ROWS_PER_SECOND = 1_900;

/** Returns how many requests an account may make today, after this time's resets. */
export function remainingOf(account: SimulatedAccount, now: number): number {
  while (account.resetsAt <= now) {
    account.resetsAt += DAY;
    account.used = 0;
  }
  return account.dailyLimit - account.used;
}

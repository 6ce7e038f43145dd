import type { Options } from "./options.ts";

/** What is special about an account. */
type Kind = "plain" | "live" | "limited" | "paused";

export interface PlannedAccount {
  readonly name: string;
  readonly kind: Kind;
  /** Milliseconds from the start to the first reset of the daily limit. */
  readonly resetsIn: number;
}

/** Something that happens. Times are in milliseconds from the start. */
export type Event = { readonly at: number } & (
  | { readonly kind: "live" | "pause" | "resume"; readonly account: string }
  | { readonly kind: "replace"; readonly worker: number }
);

const HOUR = 3_600_000;
/** In hours: each such account submits a live run so often. */
const LIVE_EVERY = 1;
/** In hours: one worker ends and another one begins. */
const REPLACED_EVERY = 1;
const GOLDEN = 0.618_033_988_749_895;

/** Of 50 accounts, two submit live runs, one meets its daily limit, and one is paused for a while. */
export function planAccounts({ accounts }: Pick<Options, "accounts">): readonly PlannedAccount[] {
  const kinds: Readonly<Record<number, Kind>> = {
    7: "limited",
    16: "live",
    23: "paused",
    41: "live",
  };
  return Array.from({ length: accounts }, (_, place) => ({
    name: `account-${place}`,
    kind: kinds[place % 50] ?? "plain",
    // Accounts are in all time zones.
    resetsIn: (1 + (place % 24)) * HOUR,
  }));
}

/** Decides what happens in the time, in no order. */
export function planEvents(
  accounts: readonly PlannedAccount[],
  { hours, workers }: Pick<Options, "hours" | "workers">,
): readonly Event[] {
  const end = hours * HOUR;
  const events: Event[] = [];
  for (const [place, { name: account, kind }] of accounts.entries()) {
    const share = (place * GOLDEN) % 1;
    if (kind === "live") {
      const every = LIVE_EVERY * HOUR;
      for (let at = share * every; at < end; at += every) events.push({ at, kind, account });
    }
    if (kind === "paused") {
      const at = (share * end) / 2;
      events.push({ at, kind: "pause", account });
      events.push({ at: at + end / 4, kind: "resume", account });
    }
  }
  for (let turn = 1; turn * REPLACED_EVERY < hours; turn += 1) {
    events.push({ at: turn * REPLACED_EVERY * HOUR, kind: "replace", worker: turn % workers });
  }
  return events;
}

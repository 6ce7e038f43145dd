import type { Account } from "../../account/account.ts";

/** How many tokens of each kind are kept, besides access tokens that are still valid. Older ones are forgotten. */
const KEPT_TOKENS = 1_000;

/**
 * Forgets the oldest expired access tokens. Those that are kept are answered as expired, as at HubSpot, and not as unknown.
 */
export function dropExpired({ now, tokens: { access } }: Account): void {
  for (const [token, { expiresAt }] of access) {
    if (access.size < KEPT_TOKENS || expiresAt > now()) return;
    access.delete(token);
  }
}

/** Keeps to which client a refresh token belongs, and forgets the one that was not used for the longest time. */
export function keepRefreshToken(
  { tokens: { refresh } }: Account,
  token: string,
  clientId: string,
): void {
  refresh.delete(token);
  refresh.set(token, clientId);
  const [oldest] = refresh.keys();
  if (refresh.size > KEPT_TOKENS) refresh.delete(oldest!);
}

/** Ends a code that was used, or a refresh token. One that an app has from the start stays ended, however many end later. */
export function endToken({ apps, tokens: { ended, refresh } }: Account, token: string): void {
  refresh.delete(token);
  ended.add(token);
  for (const oldest of ended) {
    if (ended.size <= KEPT_TOKENS) return;
    if (!apps.isFromStart(oldest)) ended.delete(oldest);
  }
}

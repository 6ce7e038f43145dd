import type { Account } from "../../account/account.ts";

/** How many tokens of a kind are kept, beside access tokens that are still good. Older ones are not known any more. */
const KEPT_TOKENS = 1_000;

/** Forgets access tokens that have expired, the oldest first: of those that it keeps, HubSpot's words say that they have. */
export function dropExpired({ now, tokens: { access } }: Account): void {
  for (const [token, { expiresAt }] of access) {
    if (access.size < KEPT_TOKENS || expiresAt > now()) return;
    access.delete(token);
  }
}

/** Keeps whose a refresh token is, and forgets the one that was not used for the longest time. */
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

/** Ends a code that was used, or a refresh token. Those that an app has from the start stay ended, however many end later. */
export function endToken({ apps, tokens: { ended, refresh } }: Account, token: string): void {
  refresh.delete(token);
  ended.add(token);
  for (const oldest of ended) {
    if (ended.size <= KEPT_TOKENS) return;
    if (!apps.isFromStart(oldest)) ended.delete(oldest);
  }
}

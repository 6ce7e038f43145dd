import type { StudioAccount } from "@x/batch-import/studio";

/** Where rows will go: it is on every screen. */
export function AccountLine({ account }: { account: StudioAccount | undefined }) {
  if (account === undefined) return <p class="account">…</p>;
  return <p class="account">{placeText(account)}</p>;
}

/** `Portal 1000001 (STANDARD, account acme) at api.hubapi.com`. */
export function placeText({ accountType, host, name, portal }: StudioAccount): string {
  const known = [accountType, name && `account ${name}`].filter(Boolean).join(", ");
  return `Portal ${portal}${known && ` (${known})`} at ${host}`;
}

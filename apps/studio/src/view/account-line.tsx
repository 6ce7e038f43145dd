import type { StudioAccount } from "@x/batch-import/studio";

/** Where rows will go: it is on every screen. */
export function AccountLine({ account }: { account: StudioAccount | undefined }) {
  if (account === undefined) return <p class="account">…</p>;
  if (!account.isSandbox) return <p class="account">{placeText(account)}</p>;
  return (
    <p class="account">
      <b class="badge">Sandbox</b> on this machine, no HubSpot account
    </p>
  );
}

/** `Portal 1000001 (STANDARD, account acme) at api.hubapi.com`. */
export function placeText({ accountType, isSandbox, host, name, portal }: StudioAccount): string {
  if (isSandbox) return "a sandbox on this machine, no HubSpot account";
  const known = [accountType, name && `account ${name}`].filter(Boolean).join(", ");
  return `Portal ${portal}${known && ` (${known})`} at ${host}`;
}

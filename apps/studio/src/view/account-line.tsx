import type { StudioAccount } from "@x/batch-import/studio";
import type { Faults } from "../hooks/use-faults.ts";
import { plural } from "../words.ts";

/** Where rows will go: it is on every screen. */
export function AccountLine({
  account,
  faults,
}: {
  account: StudioAccount | undefined;
  /** Every screen waits for what they hold up. */
  faults: Faults | undefined;
}) {
  if (account === undefined) return <p class="account">…</p>;
  if (!account.isSandbox) return <p class="account">{placeText(account)}</p>;
  return (
    <p class="account">
      <b class="badge">Sandbox</b> on this machine, no HubSpot account
      {faults !== undefined && faults.names.length > 0 && (
        <>
          {" · "}
          {plural(faults.names.length, "fault")} on{" "}
          <button type="button" class="quiet" onClick={() => faults.set([])}>
            Turn {faults.names.length === 1 ? "it" : "them"} off
          </button>
        </>
      )}
    </p>
  );
}

/** `Portal 1000001 (STANDARD, account acme) at api.hubapi.com`. */
export function placeText({ accountType, isSandbox, host, name, portal }: StudioAccount): string {
  if (isSandbox) return "a sandbox on this machine, no HubSpot account";
  const known = [accountType, name && `account ${name}`].filter(Boolean).join(", ");
  return `Portal ${portal}${known && ` (${known})`} at ${host}`;
}

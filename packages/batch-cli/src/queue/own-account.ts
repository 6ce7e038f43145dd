import type { Profiles } from "../accounts/profile-schema.ts";

/** Returns the user's account that an account of a queue is: that of its portal, the default one first; else that of its name. */
export function ownAccount(
  account: string,
  { accounts, default: usual }: Profiles,
): string | undefined {
  const names = Object.keys(accounts).filter((name) => accounts[name]!.portalId === account);
  const ofPortal = names.find((name) => name === usual) ?? names[0];
  // A number is a portal id, whatever the user's account of such a name is.
  const isName = !/^\d+$/.test(account) && Object.hasOwn(accounts, account);
  return ofPortal ?? (isName ? account : undefined);
}

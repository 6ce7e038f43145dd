const KEY = "token";

/**
 * The token of the studio: from the address that the terminal printed, and after a reload from this tab. It is taken
 * out of the address, so that a copied address holds none.
 */
export function takeToken(): string {
  const given = /^#([\w-]{40,})$/.exec(location.hash)?.[1];
  if (given !== undefined) {
    sessionStorage.setItem(KEY, given);
    history.replaceState(undefined, "", "#/");
  }
  return sessionStorage.getItem(KEY) ?? "";
}

import { keepTab, readTab } from "../tab/tab-memory.ts";

const KEY = "token";
const GIVEN = /^#([\w-]{40,})$/;

/**
 * The token of the studio: from the address that the terminal printed, and after a reload from this tab. It is taken
 * out of the address, so that a copied address holds none.
 */
export function takeToken(): string {
  const given = GIVEN.exec(location.hash)?.[1];
  if (given !== undefined) {
    keepTab(KEY, given);
    history.replaceState(undefined, "", "#/");
  }
  return readTab(KEY, (value) => typeof value === "string") ?? "";
}

/** Begins anew when the user gives this tab another address of a studio, which is no other page to the browser. */
export function followTokens(): void {
  addEventListener("hashchange", () => {
    if (GIVEN.test(location.hash)) location.reload();
  });
}

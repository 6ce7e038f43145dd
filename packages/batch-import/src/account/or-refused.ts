import type { NamesRefused } from "@x/batch-core";
import { isRefused } from "./account-definitions.ts";

/** Returns why HubSpot refused a list, where it did; other failures are thrown. */
export async function orRefused<List>(reading: Promise<List>): Promise<List | NamesRefused> {
  try {
    return await reading;
  } catch (error) {
    if (!isRefused(error)) throw error;
    const { message, scopes = [] } = error.stop;
    const refused =
      scopes.length === 0 ? message : `The token lacks the scope ${scopes.join(" or ")}.`;
    return { refused };
  }
}

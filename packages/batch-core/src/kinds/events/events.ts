import { confirmsAll } from "../../answer/confirm-archive.ts";
import { once } from "../calls/once.ts";
import { readNamedErrors } from "../calls/read-named-errors.ts";

// HubSpot answers without a body (fact 115), and does not say whether it counts an event twice that is sent twice
// (fact 116).
/** Custom events. */
export const events = once({
  read({ entries }, body) {
    const { fates, unclaimed } = readNamedErrors(body, () => []);
    if (confirmsAll(body)) for (const entry of entries) fates.set(entry, { status: "accepted" });
    return { fates, pages: [], unclaimed };
  },
  howToFindOut: () => "Look in HubSpot whether the event is there. Sent again, it may count twice.",
});

import type { Endpoint } from "../../call.ts";
import { PORTAL_ID } from "../../portal.ts";

/** An ordinary account; its day is that of UTC, as for the limits. */
export const details: Endpoint = () => ({
  status: 200,
  body: {
    portalId: PORTAL_ID,
    accountType: "STANDARD",
    timeZone: "UTC",
    companyCurrency: "USD",
    additionalCurrencies: [],
    utcOffset: "+00:00",
    utcOffsetMilliseconds: 0,
    uiDomain: "app.hubspot.com",
    dataHostingLocation: "na1",
  },
});

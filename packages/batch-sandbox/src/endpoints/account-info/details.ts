import type { Endpoint } from "../../call/call.ts";

/** An ordinary account; its day is that of UTC, as for the limits. */
export const details: Endpoint = ({ account: { portalId } }) => ({
  status: 200,
  body: {
    portalId,
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

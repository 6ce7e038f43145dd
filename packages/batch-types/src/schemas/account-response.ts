import * as v from "valibot";
import { absentOrNull } from "./absent-or-null.ts";

/** The answer to a request for the account's details. Only `portalId` is required. */
export const accountDetailsSchema = v.looseObject({
  portalId: v.number(),
  accountType: absentOrNull(v.string()),
  timeZone: absentOrNull(v.string()),
  utcOffset: absentOrNull(v.string()),
  utcOffsetMilliseconds: absentOrNull(v.number()),
  companyCurrency: absentOrNull(v.string()),
  additionalCurrencies: absentOrNull(v.array(v.string())),
  uiDomain: absentOrNull(v.string()),
  dataHostingLocation: absentOrNull(v.string()),
});

/** How many requests were made of those that a limit allows. */
export const apiUsageSchema = v.looseObject({
  name: absentOrNull(v.string()),
  usageLimit: absentOrNull(v.number()),
  currentUsage: absentOrNull(v.number()),
  collectedAt: absentOrNull(v.string()),
  /** The numbers hold for `SUCCESS` and `CACHED` only. */
  fetchStatus: absentOrNull(v.string()),
  resetsAt: absentOrNull(v.string()),
});

/** The answer to a request for the daily usage of private apps. */
export const dailyUsageResponseSchema = v.looseObject({
  results: absentOrNull(v.array(apiUsageSchema)),
});

import * as v from "valibot";

export const accountLimitsSchema = v.object({
  requests: v.exactOptional(v.number()),
  perMilliseconds: v.exactOptional(v.number()),
  dailyLimit: v.exactOptional(v.number()),
  dailyRemaining: v.exactOptional(v.number()),
});

export const dailyUsageSchema = v.object({
  used: v.number(),
  limit: v.number(),
  resetsAt: v.exactOptional(v.string()),
});

/**
 * The account that a token belongs to. Reads accounts that were stored or sent as JSON.
 *
 * @example
 * import { parse } from "valibot";
 *
 * const account: Account = parse(accountSchema, JSON.parse('{"portalId":"512","limits":{}}'));
 * account.portalId; //=> "512"
 */
export const accountSchema = v.object({
  portalId: v.string(),
  accountType: v.exactOptional(v.string()),
  timeZone: v.exactOptional(v.string()),
  utcOffset: v.exactOptional(v.string()),
  utcOffsetMilliseconds: v.exactOptional(v.number()),
  companyCurrency: v.exactOptional(v.string()),
  additionalCurrencies: v.exactOptional(v.array(v.string())),
  uiDomain: v.exactOptional(v.string()),
  dataHostingLocation: v.exactOptional(v.string()),
  limits: accountLimitsSchema,
  dailyUsage: v.exactOptional(dailyUsageSchema),
});

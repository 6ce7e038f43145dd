/** How many requests a private app may make, from the rate-limit headers of HubSpot's answers. */
export interface AccountLimits {
  /** The app may make so many requests in every span of `perMilliseconds`. */
  readonly requests?: number;
  readonly perMilliseconds?: number;
  /** Requests of all private apps of the account together, per day. HubSpot does not send it to OAuth apps. */
  readonly dailyLimit?: number;
  /** How many of them were left after the last answer. */
  readonly dailyRemaining?: number;
}

/** Requests that the private apps of an account have made today. HubSpot's count may be some minutes old. */
export interface DailyUsage {
  readonly used: number;
  readonly limit: number;
  /** When the count begins again: ISO 8601. */
  readonly resetsAt?: string;
}

/** The HubSpot account (portal) that a token belongs to. Fields that HubSpot leaves out are absent. */
export interface Account {
  /** The id of the account, also called Hub ID. */
  readonly portalId: string;
  /** `STANDARD`, `SANDBOX`, `DEVELOPER_TEST` or `APP_DEVELOPER`. */
  readonly accountType?: string;
  /** Such as `US/Eastern`. The daily limit resets at midnight in this zone. */
  readonly timeZone?: string;
  /** Distance of the time zone from UTC, such as `-05:00`. */
  readonly utcOffset?: string;
  readonly utcOffsetMilliseconds?: number;
  /** Such as `USD`. */
  readonly companyCurrency?: string;
  readonly additionalCurrencies?: readonly string[];
  /** The host of the account's pages, such as `app.hubspot.com`. */
  readonly uiDomain?: string;
  /** The data centre, such as `na1` or `eu1`. */
  readonly dataHostingLocation?: string;
  /** Empty when the answers had no such headers. */
  readonly limits: AccountLimits;
  /** Absent when HubSpot does not tell it to this token, or did not answer. */
  readonly dailyUsage?: DailyUsage;
}

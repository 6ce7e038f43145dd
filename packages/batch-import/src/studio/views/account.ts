/** The HubSpot account (portal) that a studio writes to. */
export interface StudioAccount {
  readonly portal: string;
  /** What HubSpot calls its kind, such as `STANDARD` or `SANDBOX`. */
  readonly accountType?: string | undefined;
  /** Where requests go, such as `api.hubapi.com`. */
  readonly host: string;
  /** The name of the account on this computer, if it has one. */
  readonly name?: string | undefined;
  /** True for a sandbox that plays HubSpot, and can be made to fail: `Studio.sandbox`. */
  readonly isSandbox: boolean;
  /** Whether runs can be undone here. */
  readonly canUndo: boolean;
  /** Requests a day that HubSpot allows the account. Absent where HubSpot does not say it. */
  readonly dailyLimit?: number | undefined;
  /** How many of them are left. Absent of a sandbox, too. */
  readonly dailyRemaining?: number | undefined;
}

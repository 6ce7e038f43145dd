/** What is done with the values of rows before they are sent. Plain JSON. */
export interface RowOptions {
  /**
   * Whether rows are checked by the account's definitions, so that what HubSpot would surely refuse is not sent.
   * @default true
   */
  readonly check?: boolean | undefined;
  /** Whether values that HubSpot takes only when written otherwise are rewritten; else they are refused. @default false */
  readonly coerce?: boolean | undefined;
  /**
   * How days are written, such as `DD.MM.YYYY`: they are rewritten, also without `coerce`. Without it, only
   * `YYYY-MM-DD` is a day.
   */
  readonly dateFormat?: string | undefined;
  /**
   * The decimal mark of numbers: `1,200` is rewritten, also without `coerce`. Without it, such a number is refused,
   * as it may be 1.2 or 1200.
   */
  readonly decimalMark?: "." | "," | undefined;
  /** Archive: whether each record is read first. HubSpot answers the archive of an unknown id as done. @default false */
  readonly verify?: boolean | undefined;
}

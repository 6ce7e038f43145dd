/** Everything the account of a sandbox holds, as JSON that can be stored and restored. */
export interface Snapshot {
  /** Version of the format. */
  readonly version: 1;
  /** State of the random numbers. */
  readonly random: number;
  /** Only for `restore`; the format may change. */
  readonly account: object;
}

/** Everything a sandbox's account holds, as JSON that can be kept and restored. */
export interface Snapshot {
  /** The form of this snapshot. */
  readonly version: 1;
  /** Where the random numbers had come to. */
  readonly random: number;
  /** For `restore` alone to read. */
  readonly account: object;
}

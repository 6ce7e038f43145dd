/** What a write of some rows would change, as HubSpot's records are now. */
export interface PreviewPart {
  /** How many rows were read. Those that are `refused` were not compared. */
  readonly read: number;
  readonly counts: Readonly<Record<PreviewRow["status"], number>>;
  /** How many rows that are not refused name records to associate with. Associations are not compared. */
  readonly associating: number;
  /** Those that are not `unchanged`. */
  readonly rows: readonly PreviewRow[];
}

export interface PreviewRow {
  readonly line: number;
  /** The record id or unique value of the row. */
  readonly key: string;
  /** `kept`: no value surely differs. */
  readonly status: "create" | "update" | "unchanged" | "kept" | "refused";
  /** Texts of at most 200 characters. `from` is `""` where HubSpot has no value. */
  readonly cells: readonly {
    readonly property: string;
    readonly from: string;
    readonly to: string;
    readonly note?: string | undefined;
  }[];
  /** Why it is refused. */
  readonly error?: string | undefined;
}

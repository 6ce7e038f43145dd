import type { WritePolicy } from "@x/batch-import";

/** What is to be done about records that HubSpot has, or does not have, in options. */
export interface PolicyOptions {
  readonly onExisting?: WritePolicy["onExisting"];
  readonly onMissing?: WritePolicy["onMissing"];
  /** Columns or properties, and when they are written over. */
  readonly overwrite?: Readonly<Record<string, "if-empty" | "never">>;
  readonly undoable?: boolean;
}

/** Whether records are looked at before they are written. */
export function hasPolicy({ onExisting, onMissing, overwrite, undoable }: PolicyOptions): boolean {
  return [onExisting, onMissing, overwrite, undoable].some((given) => given !== undefined);
}

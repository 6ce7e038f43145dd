import type { BatchResult, DealSplitsOutcomeOf, DealSplitsRecord, RecordId } from "@x/batch-types";
import type { RepeatOptions } from "./call-options.ts";

/** The splits of deals, by the record id of the deal; each deal gets its outcome. */
export interface DealSplitsCalls {
  /**
   * Replaces all splits of each deal.
   *
   * @throws {JobStoppedError} when HubSpot refused the call before it looked at a single deal.
   */
  upsert(
    records: readonly DealSplitsRecord[],
    options?: RepeatOptions,
  ): Promise<BatchResult<DealSplitsOutcomeOf<"upsert">>>;

  /**
   * Reads all splits of each deal.
   *
   * @throws {JobStoppedError} when HubSpot refused the call before it looked at a single deal.
   */
  read(
    records: readonly RecordId[],
    options?: RepeatOptions,
  ): Promise<BatchResult<DealSplitsOutcomeOf<"read">>>;
}

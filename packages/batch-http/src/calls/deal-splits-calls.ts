import type { BatchResult, DealSplitsOutcomeOf, DealSplitsRecord, RecordId } from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";

/** Calls for the splits of deals. Deals are named by record id, and each gets its outcome. */
export interface DealSplitsCalls {
  /**
   * Replaces all splits of each deal.
   *
   * @throws {InvalidOptionsError} when options are wrong. Nothing was sent.
   * @throws {JobStoppedError} when the call ended before HubSpot processed any deal.
   */
  upsert(
    records: readonly DealSplitsRecord[],
    options?: RepeatOptions,
  ): Promise<BatchResult<DealSplitsOutcomeOf<"upsert">>>;

  /**
   * Reads all splits of each deal.
   *
   * @throws {InvalidOptionsError} when options are wrong. Nothing was sent.
   * @throws {JobStoppedError} when the call ended before HubSpot processed any deal.
   */
  read(
    records: readonly RecordId[],
    options?: RepeatOptions,
  ): Promise<BatchResult<DealSplitsOutcomeOf<"read">>>;
}

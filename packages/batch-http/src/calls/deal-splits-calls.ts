import type { BatchResult, DealSplitsOutcomeOf, DealSplitsRecord, RecordId } from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";

/**
 * Calls for the splits of deals. Deals are named by record id, and each gets its outcome.
 *
 * Both calls throw {@link InvalidOptionsError} when options are wrong (nothing was sent), and
 * {@link JobStoppedError} when the call ended before HubSpot processed any deal.
 */
export interface DealSplitsCalls {
  /** Replaces all splits of each deal. */
  upsert(
    records: readonly DealSplitsRecord[],
    options?: RepeatOptions,
  ): Promise<BatchResult<DealSplitsOutcomeOf<"upsert">>>;

  /** Reads all splits of each deal. */
  read(
    records: readonly RecordId[],
    options?: RepeatOptions,
  ): Promise<BatchResult<DealSplitsOutcomeOf<"read">>>;
}

import type { ReasonView } from "@x/batch-import/studio";
import { plural } from "../../words.ts";
import { ReasonFilter } from "./reason-filter.tsx";

/** Chooses rows by their reason and a text, and downloads them. */
export function RowsFilter({
  reasons,
  isRunning,
  reason,
  onReason,
  search,
  onSearch,
  total,
  isBusy,
  onDownload,
}: {
  reasons: readonly ReasonView[];
  isRunning: boolean;
  reason: ReasonView | undefined;
  onReason: (reason: ReasonView | undefined) => void;
  search: string;
  onSearch: (search: string) => void;
  /** How many rows pass. */
  total: number;
  isBusy: boolean;
  onDownload: () => void;
}) {
  return (
    <div class="row end">
      <ReasonFilter reasons={reasons} isRunning={isRunning} chosen={reason} onChange={onReason} />
      <label class="field grow">
        <span>Search in all cells and reasons</span>
        <input
          type="search"
          value={search}
          onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        />
      </label>
      <button type="button" disabled={isBusy || total === 0} onClick={onDownload}>
        Download {plural(total, "row")}
      </button>
    </div>
  );
}

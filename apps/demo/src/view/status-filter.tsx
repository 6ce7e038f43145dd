import type { Counts, Outcome } from "@x/batch-types";
import type { Filter } from "../run/filter-rows.ts";
import { number } from "./plural.ts";

/** How many records met each fate; press one to see only those. */
export function StatusFilter(given: {
  counts: Readonly<Counts>;
  settled: number;
  chosen: Filter;
  onChange: (filter: Filter) => void;
}) {
  const { counts, settled, chosen, onChange } = given;
  const met = Object.entries(counts).filter(([, count]) => count > 0);
  const filters = [["all", settled], ...met] as [Filter, number][];
  return (
    <div class="row filters" role="group" aria-label="Show outcomes">
      {filters.map(([filter, count]) => (
        <button
          key={filter}
          type="button"
          aria-pressed={filter === chosen}
          onClick={() => onChange(filter)}
        >
          {filter !== "all" && <StatusDot status={filter} />}
          {filter} <b>{number(count)}</b>
        </button>
      ))}
    </div>
  );
}

export function StatusDot({ status }: { status: Outcome["status"] }) {
  return <i class={`dot ${status}`} aria-hidden="true" />;
}

import type { ComparedColumn } from "@x/batch-import";
import type { CreateChange, UpdateChange } from "@x/batch-types";
import { printable } from "../../terminal/printable.ts";
import { plural } from "../../terminal/plural.ts";

/** Counts the values that a plan clears, as their cells in a result file look like those of which nothing is written. */
export interface PlannedClears {
  add(change: CreateChange | UpdateChange): void;
  /** "" where there are none. */
  text(file: string): string;
}

export function createPlannedClears(columns: readonly ComparedColumn[]): PlannedClears {
  const titles = new Map(columns.map(({ property, title }) => [property, title]));
  const counts = new Map<string, number>();
  return {
    add({ status, changes }) {
      // A new record has no value to clear.
      if (status === "create") return;
      for (const { property, to } of changes) {
        if (to !== "") continue;
        const title = titles.get(property) ?? property;
        counts.set(title, (counts.get(title) ?? 0) + 1);
      }
    },
    text(file) {
      if (counts.size === 0) return "";
      const all = [...counts].map(
        ([title, rows]) => `${JSON.stringify(title)} in ${plural(rows, "row")}`,
      );
      return `${printable(file)}: as planned, the blank cells clear ${printable(all.join(", "))}; to keep such a value, take its row out of the file, and make a new plan for it\n`;
    },
  };
}

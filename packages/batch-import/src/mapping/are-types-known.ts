import type { ReadOptions } from "@x/batch-file";
import type { ColumnMap } from "./map-columns.ts";

/** What a run keeps of its columns, and of how its file is read. */
export interface KnownColumns {
  readonly columns: ColumnMap;
  readonly source: { readonly reading?: ReadOptions | undefined };
}

/** Whether a run keeps which of its columns have values by type; older versions did not. In a CSV all is text. */
export function areTypesKnown({ columns, source }: KnownColumns): boolean {
  const { format = "csv" } = source.reading ?? {};
  return format === "csv" || columns.typed !== undefined;
}

/** Records that rows which were sent are about, until these have their outcome. */
export interface RecordsInFlight {
  /** Whether another row that has no outcome yet is about the record. */
  has(record: string, row: number): boolean;
  add(record: string, row: number): void;
}

const MOST_SETTLED = 10_000;

/** @param isOpen Whether a row has no outcome yet. */
export function createRecordsInFlight(isOpen: (row: number) => boolean): RecordsInFlight {
  const rows = new Map<string, number>();
  let untilSwept = MOST_SETTLED;
  return {
    has(record, row) {
      const other = rows.get(record);
      return other !== undefined && other !== row && isOpen(other);
    },
    add(record, row) {
      rows.set(record, row);
      untilSwept -= 1;
      if (untilSwept > 0) return;
      for (const [one, by] of rows) if (!isOpen(by)) rows.delete(one);
      untilSwept = MOST_SETTLED;
    },
  };
}

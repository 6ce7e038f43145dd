/** Columns that a result file adds. In a file that was a result file before, they are no properties. */
export const RESULT_COLUMNS = ["hs_line", "hs_status", "hs_id", "hs_error"] as const;

/** Columns of a file that was a result file before: not properties, and written anew. */
export const OWN_COLUMNS: readonly string[] = ["hs_line", "hs_status", "hs_id", "hs_error"];

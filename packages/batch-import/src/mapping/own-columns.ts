import { RESULT_COLUMNS } from "./result-columns.ts";

/** Columns that our own files have beside the user's. When such a file is read again, they are not properties. */
export const OWN_COLUMNS: ReadonlySet<string> = new Set(["hs_key", "hs_row", ...RESULT_COLUMNS]);

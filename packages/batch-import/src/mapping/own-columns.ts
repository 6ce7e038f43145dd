import { RESULT_COLUMNS } from "./result-columns.ts";

/** Columns that this project's own files have beside the user's; fed back in, they are not properties. */
export const OWN_COLUMNS: ReadonlySet<string> = new Set(["hs_key", "hs_row", ...RESULT_COLUMNS]);

/** Formats that tell an empty value from none. */
export const NULL_FORMATS: ReadonlySet<string> = new Set(["json", "jsonl", "parquet"]);

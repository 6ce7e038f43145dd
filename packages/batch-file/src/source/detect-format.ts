import type { Problems } from "../problems/problems.ts";

export type Format = "csv" | "jsonl" | "json" | "parquet";

const BY_EXTENSION: Readonly<Partial<Record<string, Format>>> = {
  csv: "csv",
  tsv: "csv",
  tab: "csv",
  jsonl: "jsonl",
  ndjson: "jsonl",
  parquet: "parquet",
};

/** By the extension, else by the first bytes. */
export function detectFormat(
  name: string,
  start: Uint8Array,
  encoding: string,
  problems: Problems,
): Format {
  const signature = String.fromCharCode(...start.subarray(0, 4));
  if (signature === "PK\u0003\u0004" || signature === "\u00D0\u00CF\u0011\u00E0") {
    problems.stop(undefined, "FORMAT", "a spreadsheet or archive, not text.", "Export it as CSV.");
  }
  const extension = /\.([^./\\]+?)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const known = BY_EXTENSION[extension];
  if (known !== undefined) return known;
  if (signature === "PAR1") return "parquet";
  const text = new TextDecoder(encoding).decode(start).trimStart();
  if (text.startsWith("[")) return "json";
  if (text.startsWith("{")) return "jsonl";
  return extension === "json" ? "json" : "csv";
}

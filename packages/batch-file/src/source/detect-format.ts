import { hasListOfObjects } from "../json/json-wrapper.ts";
import type { Problems } from "../problems/problems.ts";

export type Format = "csv" | "jsonl" | "json" | "parquet" | "xlsx";

const BY_EXTENSION: Readonly<Partial<Record<string, Format>>> = {
  csv: "csv",
  tsv: "csv",
  tab: "csv",
  jsonl: "jsonl",
  ndjson: "jsonl",
  parquet: "parquet",
};

const SPREADSHEETS = ["xls", "xlsb", "xlsm", "xlsx", "ods", "numbers"];

/** By the first bytes where they leave no doubt, else by the extension, else by the first bytes. */
export function detectFormat(
  name: string,
  start: Uint8Array,
  encoding: string,
  problems: Problems,
): Format {
  const signature = String.fromCharCode(...start.subarray(0, 4));
  const extension = /\.([^./\\]+?)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (signature === "PK\u0003\u0004") return "xlsx";
  if (signature === "\u00D0\u00CF\u0011\u00E0") refuseOldOffice(extension, start, problems);
  if (SPREADSHEETS.includes(extension)) {
    const message = `the name ends with .${extension}, and the file is no spreadsheet.`;
    const remedy = "Save it again as an Excel workbook (.xlsx), or rename it when it is a CSV.";
    problems.stop(undefined, "FORMAT", message, remedy);
  }
  const known = BY_EXTENSION[extension];
  if (known !== undefined) return known;
  if (signature === "PAR1") return "parquet";
  const text = new TextDecoder(encoding).decode(start).trimStart();
  if (text.startsWith("[")) return "json";
  if (text.startsWith("{")) return isObjectALine(text) ? "jsonl" : "json";
  return extension === "json" ? "json" : "csv";
}

/** Office kept all its files in this container up to 2003; now those with a password. */
function refuseOldOffice(extension: string, start: Uint8Array, problems: Problems): never {
  const isLocked =
    /^xls[bmx]$/.test(extension) ||
    new TextDecoder("utf-16le").decode(start).includes("EncryptedPackage");
  if (isLocked) {
    const remedy = "Open it in Excel, remove the password, and save it.";
    problems.stop(undefined, "FORMAT", "a workbook with a password.", remedy);
  }
  const remedy = "Open it in Excel and save it as an Excel workbook (.xlsx).";
  problems.stop(undefined, "FORMAT", "a spreadsheet of the old kind (.xls).", remedy);
}

/** Whether the first line is a whole object, and none with a list that may be the rows. */
function isObjectALine(text: string): boolean {
  try {
    const first: unknown = JSON.parse(/^.*/.exec(text)![0]);
    return !hasListOfObjects(first);
  } catch {
    return false;
  }
}

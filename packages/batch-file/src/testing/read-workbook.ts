import { FileError } from "../problems/file-error.ts";
import { readRows } from "../read/read-rows.ts";
import { type Survey, survey } from "../read/survey.ts";
import type { Row } from "../rows/row.ts";
import { fromBlob } from "../source/from-blob.ts";
import type { ReadOptions } from "../source/read-options.ts";

/** Surveys a workbook, and reads it. */
export async function readWorkbook(
  content: Uint8Array<ArrayBuffer>,
  options: ReadOptions = {},
): Promise<{ surveyed: Survey; rows: Row[] }> {
  const file = fromBlob(new Blob([content]), "people.xlsx");
  const surveyed = await survey(file, options);
  const rows: Row[] = [];
  for await (const row of readRows(file, surveyed)) rows.push(row);
  return { surveyed, rows };
}

/** What a survey says is wrong. */
export async function problemsOf(
  content: Uint8Array<ArrayBuffer>,
  options: ReadOptions = {},
  name = "people.xlsx",
): Promise<readonly string[]> {
  const file = fromBlob(new Blob([content]), name);
  const error: unknown = await survey(file, options).catch((error: unknown) => error);
  if (!(error instanceof FileError)) throw new Error("Expected a FileError.", { cause: error });
  return error.texts;
}

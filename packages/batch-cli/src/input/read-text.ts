import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { UsageError } from "../usage-error.ts";

const NEWLINE = 0x0a;
/** A file without line breaks is not a CSV, and must not fill the memory. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;

/**
 * The text of a UTF-8 file, in pieces of whole lines.
 *
 * @throws {UsageError} where the file cannot be read, or is not UTF-8, with the line.
 */
export async function* readText(path: string): AsyncGenerator<string, void, undefined> {
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
      const bytes = Buffer.concat([rest, chunk as Buffer]);
      const end = bytes.lastIndexOf(NEWLINE) + 1;
      rest = bytes.subarray(end);
      if (rest.length > MAX_LINE_BYTES) {
        throw new UsageError(`${path}, line ${line}: longer than 16 MB; is this a CSV file?`);
      }
      if (end === 0) continue;
      yield decode(path, bytes.subarray(0, end), line);
      line += countLines(bytes.subarray(0, end));
    }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(explain(path, error));
  }
  if (rest.length > 0) yield decode(path, rest, line);
}

function decode(path: string, bytes: Buffer, firstLine: number): string {
  if (firstLine === 1) refuseOtherFormats(path, bytes);
  if (!isUtf8(bytes)) {
    const line = firstLine + countLines(bytes.subarray(0, startOfBadLine(bytes)));
    throw new UsageError(
      `${path}, line ${line}: not UTF-8 text. Save the file as “CSV UTF-8” and try again.`,
    );
  }
  const text = bytes.toString("utf8");
  return firstLine === 1 && text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function refuseOtherFormats(path: string, bytes: Buffer): void {
  const start = bytes.subarray(0, 4).toString("latin1");
  if (start.startsWith("PK")) {
    throw new UsageError(`${path}: a spreadsheet or archive, not text. Export it as CSV.`);
  }
  if (start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF")) {
    throw new UsageError(`${path}: UTF-16 text. Save the file as “CSV UTF-8” and try again.`);
  }
}

function startOfBadLine(bytes: Buffer): number {
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(NEWLINE, start) + 1;
    if (end === 0 || !isUtf8(bytes.subarray(start, end))) return start;
    start = end;
  }
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}

function explain(path: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return `${path}: no such file.`;
  if (code === "EISDIR") return `${path}: a folder, not a file.`;
  if (code === "EACCES") return `${path}: you may not read this file.`;
  return `${path}: ${error instanceof Error ? error.message : String(error)}`;
}

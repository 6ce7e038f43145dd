import { FileProblem } from "./file-problem.ts";

/** @throws {FileProblem} where the file is not UTF-8 text. */
export async function readText(file: File): Promise<string> {
  if (!mayBeCsv(file)) {
    throw new FileProblem(`${file.name}: not a CSV file${file.type && ` (${file.type})`}.`);
  }
  const bytes = await readBytes(file);
  if (bytes.length === 0) {
    throw new FileProblem(`${file.name}: empty; expected a header and rows.`);
  }
  refuseOtherFormats(file.name, bytes);
  try {
    return decode(bytes);
  } catch {
    throw new FileProblem(
      `${file.name}, line ${lineOfBadBytes(bytes)}: not UTF-8 text. Save the file as “CSV UTF-8” and try again.`,
    );
  }
}

/** By its name first: the type of a .csv file depends on which programs are installed. */
function mayBeCsv({ name, type }: File): boolean {
  if (/\.(csv|tsv|txt)$/i.test(name)) return true;
  return type === "" ? !/\.[a-z]\w{1,4}$/i.test(name) : type.startsWith("text/");
}

async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new FileProblem(`${file.name}: cannot be read; is it a folder? (${cause})`);
  }
}

function refuseOtherFormats(name: string, bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, 2));
  if (start === "PK") {
    throw new FileProblem(`${name}: a spreadsheet or archive, not text. Export it as CSV.`);
  }
  if (start === "\xFF\xFE" || start === "\xFE\xFF") {
    throw new FileProblem(`${name}: UTF-16 text. Save the file as “CSV UTF-8” and try again.`);
  }
  if (bytes.subarray(0, 4_096).includes(0)) throw new FileProblem(`${name}: not a text file.`);
}

function decode(bytes: Uint8Array<ArrayBuffer>): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

function lineOfBadBytes(bytes: Uint8Array<ArrayBuffer>): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const lineFeed = bytes.indexOf(0x0a, start);
    const end = lineFeed === -1 ? bytes.length : lineFeed + 1;
    try {
      decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}

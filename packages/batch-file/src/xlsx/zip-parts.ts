import { type FileEntry, Reader, ZipReader } from "@zip.js/zip.js/lib/zip-core-native.js";
import { FileError } from "../problems/file-error.ts";
import type { Problems } from "../problems/problems.ts";
import type { FileBytes } from "../source/file-bytes.ts";
import { quote, reasonOf } from "./quote.ts";
import { plural } from "../problems/plural.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** One file inside of a zip file. */
export interface Part {
  /** Such as `xl/workbook.xml`. */
  readonly name: string;
  /** Its content, unpacked, in pieces. Fails when it is damaged. */
  readonly bytes: () => AsyncGenerator<Bytes, void, undefined>;
}

export interface ZipParts {
  /** Upper and lower case are the same. */
  find(name: string): Part | undefined;
}

/** A workbook has some dozens of parts, and a list of them of a few KB. */
const MAX_PARTS = 10_000;
const MAX_LIST_BYTES = 8 * 1024 * 1024;

/** A million rows of 50 columns take about 3 GB. */
const MAX_PART_BYTES = 4_000_000_000;

/** Opens a zip file: reads the list of its parts, and nothing of the parts themselves. */
export async function openZipParts(file: FileBytes, problems: Problems): Promise<ZipParts> {
  const fileReader = new FileReader(file);
  const zip = new ZipReader(fileReader, { useWebWorkers: false, checkCrc32: true });
  const parts = new Map<string, Part>();

  function explain(error: unknown): never {
    if (fileReader.failure !== undefined) throw fileReader.failure;
    if (error instanceof FileError) throw error;
    problems.stop(
      undefined,
      "DAMAGED",
      `a damaged zip file (${reasonOf(error)});`,
      "get it again.",
    );
  }
  async function* unpack(entry: FileEntry): AsyncGenerator<Bytes, void, undefined> {
    const { filename, uncompressedSize: size } = entry;
    if (entry.encrypted) {
      const remedy = "Remove the password and try again.";
      problems.stop(undefined, "FORMAT", "a zip file with a password.", remedy);
    }
    if (size > MAX_PART_BYTES) {
      const message = `${quote(filename)} is ${plural(size, "byte")} unpacked; the most is 4 GB.`;
      problems.stop(undefined, "TOO_LARGE", message, "Split the sheet, or save it as CSV.");
    }
    let left = size;
    try {
      for await (const bytes of contentOf(entry)) {
        left -= bytes.length;
        if (left < 0) throw new Error(`${quote(filename)} is larger than it says`);
        yield bytes;
      }
    } catch (error) {
      explain(error);
    }
  }

  try {
    for await (const entry of zip.getEntriesGenerator()) {
      if (entry.directory) continue;
      const name = keyOf(entry.filename);
      if (parts.has(name)) throw new Error(`${quote(entry.filename)} twice`);
      if (parts.size === MAX_PARTS) throw new Error(`more than ${plural(MAX_PARTS, "part")}`);
      parts.set(name, { name: entry.filename, bytes: () => unpack(entry) });
    }
  } catch (error) {
    explain(error);
  }
  return { find: (name) => parts.get(keyOf(name)) };
}

/** Some programs write the paths of Windows. */
function keyOf(name: string): string {
  return name.replaceAll("\\", "/").toLowerCase();
}

async function* contentOf(entry: FileEntry): AsyncGenerator<Bytes, void, undefined> {
  const { readable, writable } = new TransformStream<Bytes, Bytes>();
  let failure: unknown;
  const unpacking = entry.getData(writable).catch(async (error: unknown) => {
    failure = error;
    await writable.abort(error).catch(() => {});
  });
  const reader = readable.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      yield value;
    }
    await unpacking;
    if (failure !== undefined) throw failure;
  } finally {
    await reader.cancel().catch(() => {});
    await unpacking;
  }
}

class FileReader extends Reader<FileBytes> {
  /** Why the file could not be read, which is not the fault of the zip file. */
  failure: unknown;
  readonly #file: FileBytes;

  constructor(file: FileBytes) {
    super(file);
    this.#file = file;
    this.size = file.size;
  }

  override async readUint8Array(start: number, length: number): Promise<Bytes> {
    // The list of parts is read at once, and says itself how long it is.
    if (length > MAX_LIST_BYTES) throw new Error(`a list of parts of ${plural(length, "byte")}`);
    try {
      return await this.#file.read(start, start + length);
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }
}

import type { Problems } from "../problems/problems.ts";
import { FileError } from "../problems/file-error.ts";
import { checkOptions } from "./check-options.ts";
import { detectEncoding, type Encoding } from "./detect-encoding.ts";
import { detectFormat, type Format } from "./detect-format.ts";
import { encodingName } from "./encoding-name.ts";
import type { FileBytes } from "./file-bytes.ts";
import { gunzip, isGzip } from "./gunzip.ts";
import type { ReadOptions } from "./read-options.ts";

/** A file, and how it is to be read. */
export interface Source {
  readonly file: FileBytes;
  readonly format: Format;
  /** Of its text; says nothing where `format` is no text. */
  readonly encoding: Encoding;
  readonly isCompressed: boolean;
  /** As they were given. */
  readonly options: ReadOptions;
  /** What it holds, unpacked. */
  bytes(): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>;
  /** The SHA-256 of the file as it is, once `bytes` have been read to their end. */
  hash(): string | undefined;
}

const START_BYTES = 4096;

/** @throws {FileError} when it cannot be read, or is of a kind that is not. */
export async function openSource(
  file: FileBytes,
  problems: Problems,
  options: ReadOptions = {},
): Promise<Source> {
  const start = await file.read(0, START_BYTES);
  const isCompressed = isGzip(start);
  let digest: string | undefined;

  async function* raw(): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
    const hash = file.createHash?.();
    for await (const bytes of file.stream()) {
      hash?.update(bytes);
      yield bytes;
    }
    digest = hash?.hex();
  }
  const unpack = () => file.gunzip?.(raw()) ?? gunzip(raw);
  async function* unpacked(): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
    try {
      yield* unpack();
    } catch (error) {
      if (error instanceof FileError || !isGunzipError(error)) throw error;
      const isCut = error.code === "Z_BUF_ERROR" || /truncated/i.test(error.message);
      problems.stop(
        undefined,
        "DAMAGED",
        isCut
          ? "the gzip file is cut off;"
          : "the gzip file is damaged, or has other bytes behind its end;",
        isCut ? "get it again." : "get it again, or unpack it first.",
      );
    }
  }
  const bytes = isCompressed ? unpacked : raw;
  const text = isCompressed ? await startOf(unpack()) : start;
  const given = options.encoding && encodingName(options.encoding, problems);
  const encoding = detectEncoding(text, given);
  const format = options.format ?? detectFormat(file.fileName, text, encoding.name, problems);
  checkOptions(options, format, problems);
  return { file, format, encoding, isCompressed, options, bytes, hash: () => digest };
}

/** The first bytes; none of a damaged file, which shows when it is read. */
async function startOf(
  bytes: AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    for await (const piece of bytes) if (piece.length > 0) return piece.subarray(0, START_BYTES);
  } catch {
    // See above.
  }
  return new Uint8Array();
}

/** Platforms name it differently: Node by a code, browsers throw a `TypeError`. */
function isGunzipError(error: unknown): error is Error & { code?: string } {
  if (!(error instanceof Error)) return false;
  return ("code" in error && String(error.code).startsWith("Z_")) || error instanceof TypeError;
}

import { createHash } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { UsageError } from "../usage-error.ts";
import { detectEncoding } from "./detect-encoding.ts";
import { detectFormat, type Format } from "./detect-format.ts";
import { explainFileError } from "./explain-file-error.ts";
import { isGzip, startOfGzip } from "./gzip.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** A file that can be read, again and again. */
export interface Source {
  readonly path: string;
  /** What messages call it. */
  readonly name: string;
  readonly format: Format;
  readonly encoding: Encoding;
  readonly size: number;
  /** When it was changed last, in milliseconds. */
  readonly modified: number;
  readonly isCompressed: boolean;
  /** What it holds, unpacked; closes the file when it ends or is abandoned. */
  bytes(): AsyncGenerator<Buffer, void, undefined>;
  /** The SHA-256 of the file as it is, once `bytes` have been read to their end. */
  hash(): string;
}

const PIECE_BYTES = 256 * 1024;
const START_BYTES = 4096;

/** @throws {UsageError} when it is no file, or not to be read. */
export async function openSource(path: string, name: string): Promise<Source> {
  const { start, size, modified } = await look(path, name);
  const isCompressed = isGzip(start);
  const text = isCompressed ? startOfGzip(start) : start;
  const encoding = detectEncoding(text);
  const format = detectFormat(path, name, text, encoding);
  let digest = "";

  async function* raw(): AsyncGenerator<Buffer, void, undefined> {
    const hash = createHash("sha256");
    try {
      for await (const chunk of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
        hash.update(chunk as Buffer);
        yield chunk as Buffer;
      }
    } catch (error) {
      throw explainFileError(name, error);
    }
    digest = hash.digest("hex");
  }
  async function* unpacked(): AsyncGenerator<Buffer, void, undefined> {
    const gunzip = createGunzip({ chunkSize: PIECE_BYTES });
    // Whatever ends it shows in `gunzip`.
    pipeline(raw(), gunzip, () => {});
    try {
      for await (const chunk of gunzip) yield chunk as Buffer;
    } catch (error) {
      throw explainFileError(name, error);
    }
  }
  return {
    path,
    name,
    format,
    encoding,
    size,
    modified,
    isCompressed,
    bytes: isCompressed ? unpacked : raw,
    hash: () => digest,
  };
}

async function look(
  path: string,
  name: string,
): Promise<{ start: Buffer; size: number; modified: number }> {
  let file: FileHandle | undefined;
  try {
    // Non-blocking: a pipe that nobody writes to would never open.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = await file.stat();
    if (stat.isDirectory()) throw new UsageError(`${name}: a folder, not a file.`);
    if (!stat.isFile()) {
      throw new UsageError(`${name}: not a regular file. To read from a pipe, give - as the file.`);
    }
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0);
    return { start: buffer.subarray(0, bytesRead), size: stat.size, modified: stat.mtimeMs };
  } catch (error) {
    throw explainFileError(name, error);
  } finally {
    await file?.close();
  }
}

import { createHash } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { FileBytes } from "../source/file-bytes.ts";
import { cannotBeRead, explainFileError } from "./explain-file-error.ts";

/** From larger pieces, cells live so long that garbage collection copies them: reading takes a sixth longer. */
const PIECE_BYTES = 64 * 1024;

/**
 * A file of the file system.
 *
 * @param name What messages call it.
 * @throws {FileError} when it is not a file, or cannot be read.
 *
 * @example
 * import { writeFile } from "node:fs/promises";
 *
 * await writeFile("people.csv", "email\nada@example.com\n");
 * const { header, rows } = await survey(await fromPath("people.csv"));
 * [header, rows]; //=> [["email"], 1]
 */
export async function fromPath(path: string, name: string = path): Promise<FileBytes> {
  const current = (): Promise<{ size: number; modified: number }> =>
    withFile(path, name, async (file) => {
      const stat = await file.stat();
      if (stat.isDirectory()) throw cannotBeRead(name, "a folder, not a file.");
      if (!stat.isFile()) {
        throw cannotBeRead(name, "not a regular file.", "To read from a pipe, give - as the file.");
      }
      return { size: stat.size, modified: stat.mtimeMs };
    });
  const { size, modified } = await current();
  return {
    name,
    fileName: path,
    size,
    modified,
    current,
    read: (start, end) =>
      withFile(path, name, async (file) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
        return bytes.subarray(0, bytesRead);
      }),
    async *stream() {
      try {
        for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
          yield piece as Buffer<ArrayBuffer>;
        }
      } catch (error) {
        throw explainFileError(name, error);
      }
    },
    createHash() {
      const hash = createHash("sha256");
      return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest("hex") };
    },
    async *gunzip(packed) {
      let given = 0;
      async function* counted(): typeof packed {
        for await (const bytes of packed) {
          given += bytes.length;
          yield bytes;
        }
      }
      // Unlike `DecompressionStream` it takes several members, one behind the other.
      const unpacked = createGunzip({ chunkSize: PIECE_BYTES });
      // Whatever ends it shows in `unpacked`.
      pipeline(counted(), unpacked, () => {});
      for await (const piece of unpacked) yield piece as Buffer<ArrayBuffer>;
      // A zero behind a member is the end for zlib, which then drops all that follows without a word.
      if (unpacked.bytesWritten < given) throw new TypeError("Bytes follow the end of the gzip.");
    },
  };
}

async function withFile<Result>(
  path: string,
  name: string,
  use: (file: FileHandle) => Promise<Result>,
): Promise<Result> {
  let file: FileHandle | undefined;
  try {
    // Non-blocking: a pipe that nobody writes to would never open.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return await use(file);
  } catch (error) {
    throw explainFileError(name, error);
  } finally {
    await file?.close();
  }
}

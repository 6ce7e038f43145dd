import { createWriteStream } from "node:fs";
import { constants, copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createProblemList } from "../problems/problems.ts";
import type { FileBytes } from "../source/file-bytes.ts";
import { openSource } from "../source/source.ts";
import { cannotBeWritten, explainFileError } from "./explain-file-error.ts";
import { fromPath } from "./from-path.ts";
import { renameFile } from "./rename-file.ts";

/** What a command reads: a file, or standard input, which is kept in a file while it is read. */
export interface Input {
  /** Where the file is. */
  readonly path: string;
  /** Can be read again and again. */
  readonly file: FileBytes;
  /** Moves the copy of standard input to a folder. A file stays where it is. */
  keepIn(folder: string): Promise<void>;
  /** Removes the copy of standard input, unless it was kept. */
  close(): Promise<void>;
}

/**
 * Opens what a command is to read.
 *
 * @param given A path, or `-` for standard input.
 * @param stdin Standard input, such as `process.stdin`.
 * @throws {FileError} when it cannot be read.
 *
 * @example
 * import process from "node:process";
 *
 * async function printRows(path: string): Promise<void> {
 *   const input = await openInput(path, process.stdin);
 *   try {
 *     const surveyed = await survey(input.file);
 *     for await (const { line, cells } of readRows(input.file, surveyed)) console.log(line, cells);
 *   } finally {
 *     await input.close();
 *   }
 * }
 */
export async function openInput(given: string, stdin: AsyncIterable<Uint8Array>): Promise<Input> {
  if (given === "-") return spool(stdin);
  const file = await fromPath(given);
  return { path: given, file, keepIn: async () => {}, close: async () => {} };
}

async function spool(stdin: AsyncIterable<Uint8Array>): Promise<Input> {
  const name = "standard input";
  const place = join(tmpdir(), "hubspot-batch-input-");
  const folder = await mkdtemp(place).catch((error: unknown) => {
    throw cannotBeWritten(tmpdir(), error);
  });
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const spooled = join(folder, "source");
    await pipeline(stdin, createWriteStream(spooled, { flags: "wx", mode: 0o600 }));
    const { format, isCompressed } = await openSource(
      await fromPath(spooled, name),
      createProblemList(name),
    );
    let path = `${spooled}.${format}${isCompressed ? ".gz" : ""}`;
    await renameFile(spooled, path);
    let file = await fromPath(path, name);
    return {
      get path() {
        return path;
      },
      get file() {
        return file;
      },
      async keepIn(runFolder) {
        const kept = join(runFolder, basename(path));
        try {
          await mkdir(runFolder, { recursive: true, mode: 0o700 });
          // A copy, as the two folders may well be on two disks.
          await copyFile(path, kept, constants.COPYFILE_EXCL);
        } catch (error) {
          throw cannotBeWritten(kept, error);
        }
        path = kept;
        file = await fromPath(path, name);
      },
      close,
    };
  } catch (error) {
    await close();
    throw explainFileError(name, error);
  }
}

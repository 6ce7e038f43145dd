// Where rows come from. In a command:
//
//   const input = await openInput(file, io.stdin);        // `-` is spooled to a private file
//   try {
//     const surveyed = await survey(input.path, input.name);  // every mistake at once
//     …
//     await input.keepIn(folder);                         // now `input.path` is in the run's folder
//     for await (const row of readRows(input.path, surveyed)) …
//   } finally {
//     await input.close();                                // removes what was spooled and not kept
//   }
//
// `resume` surveys the path that the run has kept, and compares `hash`.
import { createWriteStream } from "node:fs";
import { constants, copyFile, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { explainFileError } from "./explain-file-error.ts";
import { openSource } from "./source.ts";

export interface Input {
  /** The file to read. */
  readonly path: string;
  /** What messages call it. */
  readonly name: string;
  /** Moves what came from standard input into the folder of a run, so that the run can be resumed; a file stays. */
  keepIn(folder: string): Promise<void>;
  /** Removes what came from standard input, unless it was kept. */
  close(): Promise<void>;
}

/** @param file A path, or `-` for standard input. */
export async function openInput(file: string, stdin: Readable): Promise<Input> {
  if (file !== "-") {
    return { path: file, name: file, keepIn: async () => {}, close: async () => {} };
  }
  return spool(stdin);
}

async function spool(stdin: Readable): Promise<Input> {
  const name = "standard input";
  const folder = await mkdtemp(join(tmpdir(), "hubspot-batch-input-"));
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const spooled = join(folder, "source");
    await pipeline(stdin, createWriteStream(spooled, { flags: "wx", mode: 0o600 }));
    const { format, isCompressed } = await openSource(spooled, name);
    let path = `${spooled}.${format}${isCompressed ? ".gz" : ""}`;
    await rename(spooled, path);
    return {
      name,
      get path() {
        return path;
      },
      async keepIn(runFolder) {
        const kept = join(runFolder, basename(path));
        await mkdir(runFolder, { recursive: true, mode: 0o700 });
        // A copy, as the two folders may well be on two disks.
        await copyFile(path, kept, constants.COPYFILE_EXCL);
        path = kept;
      },
      close,
    };
  } catch (error) {
    await close();
    throw explainFileError(name, error);
  }
}

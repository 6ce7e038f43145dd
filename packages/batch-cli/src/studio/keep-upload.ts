import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fromPath } from "@x/batch-file/node";
import type { Upload } from "@x/batch-import/studio";
import { sizeText } from "../terminal/size-text.ts";
import { UsageError } from "../usage-error.ts";
import { safeName, shownName } from "./safe-name.ts";

/** A file on its way from a page. */
export interface SentFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
  /** What the page says that it has, in bytes. */
  readonly size: number | undefined;
}

/** A file of a page that lies in a folder of ours. */
export interface FolderUpload extends Upload {
  readonly path: string;
}

/** @throws {UsageError} where a file has more bytes than this. */
export function requireSize(name: string, size: number, mostBytes: number): void {
  if (size <= mostBytes) return;
  throw new UsageError(
    `${shownName(name)}: larger than ${sizeText(mostBytes)}, the most that the studio takes. Write it with a command: hubspot-batch --help`,
  );
}

/** @throws {UsageError} where it has more bytes than this; nothing is kept of it. */
export async function keepUpload(
  { name, bytes, size = 0 }: SentFile,
  folder: string,
  mostBytes: number,
): Promise<FolderUpload> {
  requireSize(name, size, mostBytes);
  const path = join(folder, `${randomUUID()}-${safeName(name)}`);
  // A stream that opens the file by itself may do so after the transfer failed, and leave it there.
  const file = await open(path, "wx", 0o600);
  let seen = 0;
  try {
    await pipeline(
      bytes,
      async function* limit(pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          seen += piece.length;
          requireSize(name, seen, mostBytes);
          yield piece;
        }
      },
      file.createWriteStream(),
    );
    return { path, file: await fromPath(path, shownName(name)) };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

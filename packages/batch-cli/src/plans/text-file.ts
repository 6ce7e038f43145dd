import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

/** A text file that grows. */
export interface TextFile {
  /** Waits while the disk is slow. */
  write(text: string): Promise<void>;
  /** Rejects with what went wrong since it was opened. */
  close(): Promise<void>;
}

/** Makes a file that only the user can read. One that is there already is left, and `write` or `close` rejects. */
export function openTextFile(path: string): TextFile {
  const stream = createWriteStream(path, { flags: "wx", mode: 0o600 });
  const isClosed = finished(stream);
  // Told by `close`.
  isClosed.catch(() => {});
  return {
    async write(text) {
      if (!stream.write(text)) await Promise.race([once(stream, "drain"), isClosed]);
    },
    close() {
      stream.end();
      return isClosed;
    },
  };
}

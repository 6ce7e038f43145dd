import { open } from "node:fs/promises";
import { once } from "node:events";
import { causeOf } from "@x/batch-import";
import type { Io } from "../io.ts";
import { printableLines } from "./printable.ts";
import { UsageError } from "../usage-error.ts";

/** Where data go that somebody asked for: a file, or stdout. */
export interface Sink {
  /** False when nobody takes any more. */
  write(text: string): Promise<boolean>;
  close(): Promise<void>;
}

/** A new file that only the user can read, or stdout. @throws {UsageError} when the file is there. */
export async function openSink(path: string | undefined, stdout: Io["stdout"]): Promise<Sink> {
  if (path === undefined) return toStream(stdout);
  const fail = (error: unknown): never => {
    throw new UsageError(
      (error as NodeJS.ErrnoException).code === "EEXIST"
        ? `--out ${path}: there already; choose another name.`
        : `--out ${path}: cannot be written (${causeOf(error)}).`,
    );
  };
  const handle = await open(path, "wx", 0o600).catch(fail);
  return {
    async write(text) {
      await handle.appendFile(text).catch(fail);
      return true;
    },
    close: () => handle.close(),
  };
}

/** Waits while the reader is slow; a reader that has left wants no more. A terminal gets no control characters. */
function toStream(stdout: Io["stdout"]): Sink {
  let isOpen = true;
  const toText = stdout.isTTY === true ? printableLines : (text: string) => text;
  const left = new AbortController();
  const leave = (): void => {
    isOpen = false;
    left.abort();
  };
  stdout.once("error", leave).once("close", leave);
  return {
    async write(text) {
      if (isOpen && !stdout.write(toText(text))) {
        await once(stdout, "drain", { signal: left.signal }).catch(() => {});
      }
      return isOpen;
    },
    async close() {
      stdout.off("error", leave).off("close", leave);
    },
  };
}

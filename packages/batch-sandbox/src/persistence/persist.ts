import type { Sandbox } from "../create-sandbox.ts";
import { readAccountFile, writeAccountFile } from "./account-file.ts";

/** A sandbox whose account is stored in a file. */
export interface KeptSandbox extends Pick<Sandbox, "fetch"> {
  /** The file that its account was restored from; absent where there was none. */
  readonly restoredFrom?: string;
  /** Writes the file a last time, then never again. Rejects when that fails. */
  close(): Promise<void>;
}

const SOON = 1_000;
/** Writing takes at most about this part of the time, however large the account. */
const LARGEST_SHARE = 0.1;

/**
 * Restores the account of a sandbox from a file, if the file exists, and stores it there from now on. The
 * file is written about a second after a request, as a whole or not at all, and only its owner can read it.
 * A write that fails is a warning of the process. A file has at most 1,024 MiB, some three million records. Use a
 * file with one sandbox at a time.
 *
 * @throws {Error} when the file cannot be written, or does not contain an account or is too large (then it is not
 *   changed). What is wrong in an account is named with its place, such as `account.tables.contacts[0].values`.
 *
 * @example
 * import { mkdtemp } from "node:fs/promises";
 *
 * const folder = await mkdtemp("/tmp/hubspot-");
 * const kept = await persist(createSandbox(), `${folder}/account.jsonl`);
 * const server = await listen(kept);
 * await server.close();
 * await kept.close();
 */
export async function persist(
  sandbox: Pick<Sandbox, "fetch" | "snapshot" | "restore">,
  file: string,
): Promise<KeptSandbox> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let closing: Promise<void> | undefined;
  let pause = SOON;

  const write = async (): Promise<void> => {
    const start = performance.now();
    await writeAccountFile(file, sandbox.snapshot());
    pause = Math.max(SOON, (performance.now() - start) / LARGEST_SHARE);
  };
  const writeLast = async (): Promise<void> => {
    clearTimeout(timer);
    await writing;
    await write();
  };

  const snapshot = await readAccountFile(file);
  if (snapshot !== undefined) restore(sandbox, file, snapshot);
  // A place where nothing can be written is better known now than at the end.
  else await write();

  const changed = (): void => {
    if (closing !== undefined) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      writing = writing
        .then(write)
        .catch((error: unknown) => process.emitWarning(`${file}: ${String(error)}`));
    }, pause);
  };

  return {
    ...(snapshot !== undefined && { restoredFrom: file }),
    fetch: (request) => sandbox.fetch(request).finally(changed),
    close: () => (closing ??= writeLast()),
  };
}

function restore(
  sandbox: Pick<Sandbox, "restore">,
  file: string,
  snapshot: Parameters<Sandbox["restore"]>[0],
): void {
  try {
    sandbox.restore(snapshot);
  } catch (error) {
    throw new Error(`${file}: ${String(error)}. It was left as it is.`, { cause: error });
  }
}

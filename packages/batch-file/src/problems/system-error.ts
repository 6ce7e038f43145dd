/** What the operating system refused, such as to open or to write a file. */
export interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string | undefined;
}

/**
 * Returns whether an error is one of the operating system, such as a file that is not there.
 *
 * @example
 * import { readFile } from "node:fs/promises";
 *
 * const known = await readFile("known.json", "utf8").catch((error: unknown) => {
 *   if (isSystemError(error) && error.code === "ENOENT") return "{}";
 *   throw error;
 * });
 * known; //=> "{}"
 */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "syscall" in error && "code" in error;
}

const TEXTS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EADDRINUSE: "another program listens there",
  EBUSY: "another program uses it; close it there",
  EDQUOT: "your share of the disk is full",
  EEXIST: "there already",
  EIO: "the disk or the connection to it fails",
  EISDIR: "a folder, not a file",
  ELOOP: "links that lead to each other",
  EMFILE: "too many files are open in this process; raise the limit (ulimit -n)",
  ENFILE: "too many files are open on this machine",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is a file, not a folder",
  EPERM: "not permitted; another program may use it",
  EROFS: "the file system is read-only",
  ERR_FS_EISDIR: "a folder, not a file",
};

/** What to do, where the text does not say it. */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: "Ask its owner, or use a copy in a folder of your own.",
  EADDRINUSE: "Choose another port.",
  EDQUOT: "Make room, and try again.",
  EIO: "Use another disk.",
  EISDIR: "Name a file in it.",
  ENFILE: "Close other programs.",
  ENAMETOOLONG: "Choose a shorter one.",
  ENOENT: "Check its name.",
  ENOSPC: "Make room, and try again.",
  ENOTDIR: "Check the path.",
  EROFS: "Use another folder.",
};

/** What to do about something that the operating system refused, as a sentence, where there is more to say. */
export function remedyOf(error: unknown): string | undefined {
  return isSystemError(error) ? REMEDIES[error.code] : undefined;
}

/**
 * Returns what the operating system refused as sentences: which file, why, and what to do.
 *
 * @example
 * import { readFile } from "node:fs/promises";
 *
 * const text = await readFile("people.csv", "utf8").catch((error: unknown) => {
 *   if (isSystemError(error)) return systemErrorText(error);
 *   throw error;
 * });
 * text; //=> "people.csv: no such file or folder (ENOENT, open). Check its name."
 */
export function systemErrorText(error: SystemError): string {
  const where = error.path === undefined ? "" : `${error.path}: `;
  const remedy = remedyOf(error);
  return `${where}${whatFailed(error)}${remedy === undefined ? "" : ` ${remedy}`}`;
}

/** `the disk is full (ENOSPC, write).` */
export function whatFailed({ code, message, syscall }: SystemError): string {
  return `${TEXTS[code] ?? message} (${code}, ${syscall}).`;
}

/**
 * Returns why something with a file failed, for a person, without a full stop: to stand in brackets behind what failed.
 *
 * @example
 * import { rm } from "node:fs/promises";
 *
 * const why = await rm("people.csv").catch(causeOf);
 * why; //=> "no such file or folder, ENOENT"
 * causeOf(new Error("not for today")); //=> "not for today"
 */
export function causeOf(error: unknown): string {
  if (isSystemError(error)) return `${TEXTS[error.code] ?? error.message}, ${error.code}`;
  return error instanceof Error ? error.message : String(error);
}

/**
 * Returns why something with a file failed, for a person, as `systemErrorText` does; of another error its message.
 *
 * @example
 * import { readFile } from "node:fs/promises";
 *
 * const text = await readFile("people.csv", "utf8").catch(causeText);
 * text; //=> "people.csv: no such file or folder (ENOENT, open). Check its name."
 */
export function causeText(error: unknown): string {
  if (isSystemError(error)) return systemErrorText(error);
  return error instanceof Error ? error.message : String(error);
}

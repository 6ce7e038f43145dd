/** What the operating system refused, such as to open or to write a file. */
export interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string | undefined;
}

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "syscall" in error && "code" in error;
}

const TEXTS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EBUSY: "another program uses it; close it there",
  EDQUOT: "your share of the disk is full",
  EEXIST: "there already",
  EISDIR: "a folder, not a file",
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

/** `runs/report.json: the disk is full (ENOSPC, write).` */
export function systemErrorText({ code, message, path, syscall }: SystemError): string {
  const where = path === undefined ? "" : `${path}: `;
  return `${where}${TEXTS[code] ?? message} (${code}, ${syscall}).`;
}

/** Why something with a file failed, for a person, without a full stop: to stand in brackets behind what failed. */
export function causeOf(error: unknown): string {
  if (isSystemError(error)) return `${TEXTS[error.code] ?? error.message}, ${error.code}`;
  return error instanceof Error ? error.message : String(error);
}

/** The same as a sentence. */
export function causeText(error: unknown): string {
  if (isSystemError(error)) return systemErrorText(error);
  return error instanceof Error ? error.message : String(error);
}

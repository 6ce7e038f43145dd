import { FileError, type FileProblem } from "../problems/file-error.ts";

const TEXTS: Readonly<Partial<Record<string, string>>> = {
  ENOENT: "no such file.",
  ENOTDIR: "no such file.",
  EISDIR: "a folder, not a file.",
  EACCES: "you may not read this file.",
  EPERM: "you may not read this file.",
  ENOSPC: "no space left on the disk.",
};

/** Why a file cannot be read, for a person. */
export function explainFileError(file: string, error: unknown): FileError {
  if (error instanceof FileError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : String(error);
  return cannotBeRead(file, TEXTS[code] ?? message);
}

/** @param remedy What to do about it. */
export function cannotBeRead(file: string, message: string, remedy?: string): FileError {
  const problem: FileProblem = {
    code: "CANNOT_BE_READ",
    message,
    ...(remedy !== undefined && { remedy }),
  };
  return new FileError(file, [problem]);
}

/** Why a new file cannot be made. */
export function cannotBeWritten(file: string, error: unknown): FileError {
  const { code, message } = error as NodeJS.ErrnoException;
  const problem: FileProblem =
    code === "EEXIST"
      ? { code: "CANNOT_BE_WRITTEN", message: "there already.", remedy: "Choose another name." }
      : { code: "CANNOT_BE_WRITTEN", message: `cannot be written (${message}).` };
  return new FileError(file, [problem]);
}

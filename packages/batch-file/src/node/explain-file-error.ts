import { FileError, type FileProblem } from "../problems/file-error.ts";
import { causeOf, isSystemError, remedyOf, whatFailed } from "../problems/system-error.ts";

/** Why a file cannot be read, for a person. */
export function explainFileError(file: string, error: unknown): FileError {
  if (error instanceof FileError) return error;
  const message = isSystemError(error) ? whatFailed(error) : causeOf(error);
  return cannotBeRead(file, message, remedyOf(error));
}

/** @param remedy What to do about it. */
export function cannotBeRead(file: string, message: string, remedy?: string): FileError {
  return fileError(file, "CANNOT_BE_READ", message, remedy);
}

/** Why a new file cannot be made or written, for a person. */
export function cannotBeWritten(file: string, error: unknown): FileError {
  if (error instanceof FileError) return error;
  const isThere = isSystemError(error) && error.code === "EEXIST";
  const message = isThere ? "there already." : `cannot be written (${causeOf(error)}).`;
  const remedy = isThere ? "Choose another name." : remedyOf(error);
  return Object.assign(fileError(file, "CANNOT_BE_WRITTEN", message, remedy), { cause: error });
}

function fileError(
  file: string,
  code: FileProblem["code"],
  message: string,
  remedy: string | undefined,
): FileError {
  return new FileError(file, [{ code, message, ...(remedy !== undefined && { remedy }) }]);
}

import { UsageError } from "../usage-error.ts";

const TEXTS: Readonly<Partial<Record<string, string>>> = {
  ENOENT: "no such file.",
  ENOTDIR: "no such file.",
  EISDIR: "a folder, not a file.",
  EACCES: "you may not read this file.",
  EPERM: "you may not read this file.",
  ENOSPC: "no space left on the disk.",
  Z_BUF_ERROR: "the gzip file is cut off; get it again.",
  Z_DATA_ERROR: "the gzip file is damaged; get it again.",
};

/** Why a file cannot be read, for a person. */
export function explainFileError(name: string, error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : String(error);
  return new UsageError(`${name}: ${TEXTS[code] ?? message}`);
}

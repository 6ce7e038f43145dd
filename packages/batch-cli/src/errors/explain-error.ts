import { BatchError, type BatchErrorCode } from "@x/batch-core";
import { FileError } from "@x/batch-file";
import { ImportError, isSystemError, SyncMemoryError, systemErrorText } from "@x/batch-import";
import { TokenError } from "../accounts/token-error.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { RunError } from "../run/run-error.ts";
import { UsageError } from "../usage-error.ts";
import { bugText } from "./bug-text.ts";
import { pathCommand } from "../terminal/command-text.ts";
import { problemTexts } from "../terminal/option-hints.ts";

/** What an error means for the user: a text for each problem, and the exit code. */
export interface Explained {
  readonly texts: readonly string[];
  readonly code: ExitCode;
}

export function explainError(error: unknown): Explained {
  if (error instanceof RunError) return explainRunError(error);
  if (error instanceof UsageError) return { texts: error.problems, code: EXIT.usage };
  if (error instanceof ImportError) {
    const isElsewhere = error.code === "OTHER_ACCOUNT";
    const texts = problemTexts(error.problems);
    return { texts, code: isElsewhere ? EXIT.notAllowed : EXIT.usage };
  }
  if (error instanceof FileError) return { texts: textsOfFile(error), code: EXIT.usage };
  if (error instanceof TokenError) return { texts: [error.message], code: EXIT.notAllowed };
  if (error instanceof SyncMemoryError) return { texts: [error.message], code: EXIT.stopped };
  if (isSqliteError(error)) {
    return { texts: [`The run could not be kept or read: ${error.message}.`], code: EXIT.stopped };
  }
  if (isSystemError(error)) return { texts: [systemErrorText(error)], code: EXIT.usage };
  if (BatchError.is(error)) {
    // The client names its option, and the command has one of another name.
    const texts = error.message.split("\n").map((text) => text.replace(/^baseUrl:/, "--base-url:"));
    return { texts, code: EXIT_OF[error.code] ?? EXIT.usage };
  }
  return { texts: [bugText(error)], code: EXIT.bug };
}

/** A text for each problem, with the option behind it where one helps. */
function textsOfFile({ problems, texts }: FileError): string[] {
  return texts.map((text, place) => {
    const encoding = problems[place]?.perhaps?.encoding;
    return encoding === undefined ? text : `${text} Use --encoding ${encoding}.`;
  });
}

/** Where something broke off that can go on, the user learns how. */
function explainRunError({ access, cause, folder }: RunError): Explained {
  const { texts, code } = explainError(cause);
  const isBroken = code === EXIT.bug || code === EXIT.stopped || isSystemError(cause);
  if (!isBroken) return { texts, code };
  const next = `What became of the rows so far is kept. Go on with: ${pathCommand("resume", folder, access)}`;
  return { texts: [...texts, next], code: code === EXIT.bug ? code : EXIT.stopped };
}

function isSqliteError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR";
}

/** What ends a job before its first record is an error; within a run it is part of the report. */
const EXIT_OF: Readonly<Partial<Record<BatchErrorCode, ExitCode>>> = {
  UNAUTHORIZED: EXIT.notAllowed,
  FORBIDDEN: EXIT.notAllowed,
  DAILY_LIMIT: EXIT.stopped,
  UNAVAILABLE: EXIT.stopped,
  TIMEOUT: EXIT.stopped,
};

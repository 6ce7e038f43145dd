/** What kind of problem stands in the way. */
export type ImportErrorCode =
  /** The columns of the file, or what was said of them. */
  | "MAPPING"
  /** The place of a run: none there, one there already, or not to be written to. */
  | "RUN"
  /** What is kept of a run is damaged, or was changed by somebody. */
  | "DAMAGED"
  /** Another process is at work on the run. */
  | "LOCKED"
  /** The file is not the one the run began with. */
  | "SOURCE"
  /** The token belongs to another HubSpot account than the run. */
  | "OTHER_ACCOUNT"
  /** Rows that must not be sent again. */
  | "RETRY";

/** An import cannot start or go on: every problem that stands in the way. Nothing was sent. */
export class ImportError extends Error {
  override readonly name = "ImportError";
  readonly code: ImportErrorCode;
  /** One sentence or more for each. */
  readonly problems: readonly string[];

  constructor(code: ImportErrorCode, ...problems: readonly string[]) {
    super(problems.join("\n"));
    this.code = code;
    this.problems = problems;
  }
}

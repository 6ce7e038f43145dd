/** What kind of problem stands in the way. */
export type ImportErrorCode =
  /** The columns of the file, or what was said of them. */
  | "MAPPING"
  /** An import plan. */
  | "PLAN"
  /** The list that records are to be added to. */
  | "LIST"
  /** What is to be done about records that HubSpot has, or does not have. */
  | "POLICY"
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
  /** The properties of the object are needed, and were not given. */
  | "DEFINITIONS"
  /** Rows that must not be sent again. */
  | "RETRY";

/** What a single problem is, where a program may want to say what to do about it in its own words. */
export type ImportProblemCode =
  | ImportErrorCode
  /** A text of `associate`. Values: `associate`, and `form` where its form is wrong, or another may be meant. */
  | "ASSOCIATE"
  /** A column of `clearBlanks`. */
  | "CLEAR_BLANKS"
  /** A text of `map`. */
  | "MAP"
  /** Rows to create whose record HubSpot has or may have, by what the file says. */
  | "MAY_BE_THERE"
  /** A column has several values in one cell. Values: `column`, and `property` where they can be joined. */
  | "NESTED_VALUES"
  /** No column maps to the id property. Values: `property`. */
  | "NO_ID_PROPERTY"
  /** No column maps to a property. */
  | "NO_PROPERTY"
  /** No column holds the record id. Values: `column`, where one may be it; `operation`, where an id property would do. */
  | "NO_RECORD_ID"
  /** An older version wrote the run; it has to be opened once to be brought up to date. Values: `folder`. */
  | "OLD_RUN"
  /** The folder cannot take a run, or result files; another one may. */
  | "OTHER_FOLDER"
  /** A column of `saved`, or a value for every row. Values: `column` or `constant`. */
  | "SAVED_MAPPING"
  /** A column, or a value for every row, is of a property that the account does not have. Values: `objectType`, and `column` or `constant`. */
  | "UNKNOWN_PROPERTY"
  /** A row to be sent again of which nobody knows whether it was written. */
  | "UNKNOWN_ROW";

/** One problem that stands in the way of an import. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** What failed, what was expected, what came and what to do, in sentences. */
  readonly message: string;
  /** Names that the message is about. */
  readonly values?: Readonly<Record<string, string>>;
}

/** An import cannot start or go on: every problem that stands in the way. Nothing was sent. */
export class ImportError extends Error {
  override readonly name = "ImportError";
  readonly code: ImportErrorCode;
  readonly problems: readonly ImportProblem[];

  /** @param problems A text is a problem with the code of the error. */
  constructor(code: ImportErrorCode, ...problems: readonly (ImportProblem | string)[]) {
    const all = problems.map((one) => (typeof one === "string" ? { code, message: one } : one));
    super(all.map(({ message }) => message).join("\n"));
    this.code = code;
    this.problems = all;
  }
}

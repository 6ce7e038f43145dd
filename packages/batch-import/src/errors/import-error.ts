/** What kind of problem stands in the way. */
export type ImportErrorCode =
  /** The columns of the file, or the mapping that was given for them. */
  | "MAPPING"
  /** An import plan. */
  | "PLAN"
  /** The list that records are to be added to. */
  | "LIST"
  /** What is to be done about records that HubSpot has, or does not have. */
  | "POLICY"
  /** The place of a run: there is no run, there is one already, or it cannot be written to. */
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

/** The kind of a single problem, for programs that say in their own words what to do about it. */
export type ImportProblemCode =
  | ImportErrorCode
  /** A text of `associate`. Values: `associate`, and `form` where its form is wrong, or another form may be meant. */
  | "ASSOCIATE"
  /** A column of `clearBlanks`. */
  | "CLEAR_BLANKS"
  /** A text of `map`. */
  | "MAP"
  /** Rows to create whose record HubSpot has or may have, as their `hs_status` says. */
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
  /**
   * A column, or a value for every row, is of a property that the account does not have. Values: `objectType`, and
   * `column` or `constant`.
   */
  | "UNKNOWN_PROPERTY"
  /** A row to be sent again of which nobody knows whether it was written. */
  | "UNKNOWN_ROW";

/** One problem that stands in the way of an import. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** Sentences: what failed, what was expected, what came instead, and what to do. */
  readonly message: string;
  /** The names that the message is about. */
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * An import cannot start or go on: every problem that stands in the way. Nothing was sent.
 *
 * @example
 * try {
 *   parseMapping('{ "columns": { "Mail": "e mail" } }', "mapping.json");
 * } catch (error) {
 *   if (!(error instanceof ImportError)) throw error;
 *   console.log(error.code, error.problems.length);
 * } //=> MAPPING 1
 */
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

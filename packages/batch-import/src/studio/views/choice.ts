import type { Edit } from "../../edits/edit.ts";
import type { RowOptions } from "../../record/row-options.ts";

/** What is to be done with the rows of a file. */
export interface JobChoice {
  readonly operation: "create" | "update" | "upsert" | "archive";
  readonly objectType: string;
  /** The unique property to find records by. Absent: the record id. */
  readonly idProperty?: string | undefined;
}

/** A file, a job, and the property of each column; null: it is not written. */
export interface ImportChoice {
  readonly source: string;
  readonly job: JobChoice;
  readonly columns: readonly (string | null)[];
  readonly rowOptions: Pick<RowOptions, "coerce" | "dateFormat" | "decimalMark">;
  /** What is sent instead of values of a column. @default every value is sent as it is */
  readonly sendAs?: readonly SendAs[] | undefined;
  /** Values that every row has, of properties that no column maps to. @default none */
  readonly constants?: readonly { readonly property: string; readonly value: string }[] | undefined;
  /** Columns that name records to associate with, as `DecideOptions.associate` takes them. @default none */
  readonly associate?: readonly string[] | undefined;
  /**
   * What is done about a record to associate with that HubSpot does not have, named by a property: the association is
   * left out, or the record is created. @default the row is refused
   */
  readonly missing?: "ignore" | "create" | undefined;
  /**
   * Of an update or upsert: each record is read before it is written, so that an undo can give its values back. Values that
   * HubSpot has already are not sent. @default false
   */
  readonly undoable?: boolean | undefined;
  /** Edits that are made in the rows by hand, before they are mapped and checked. @default none */
  readonly edits?: readonly Edit[] | undefined;
}

/** A value of a column, as the file has it, and what is sent instead. */
export interface SendAs {
  /** The place of the column, from 0. */
  readonly column: number;
  readonly from: string;
  /** `""` sends nothing. */
  readonly to: string;
}

/** How much would be written, as a check found. */
export interface Agreed {
  /** Rows that are sent. */
  readonly rows: number;
  /** Values in these rows that are sent in another form. */
  readonly rewritten: number;
  readonly requests: number;
  /** `CheckView.judged`: as many rows may be others. */
  readonly judged: string;
}

/** What the user agreed to write. */
export interface AgreedChoice extends ImportChoice {
  /** What the check found. @default rows are not checked again before they are sent */
  readonly agreed?: Agreed | undefined;
  /**
   * The run that `check` told as `before`, or its folder where it has no name: another one is not agreed to.
   * @default none was told
   */
  readonly before?: string | undefined;
}

import type { BetterColumn } from "../../mapping/doubled-columns.ts";
import type { ImportChoice } from "./choice.ts";

/** The values that a property takes, where it takes no others. */
export interface Choices {
  /** What the list is of. */
  readonly kind: "option" | "owner" | "pipeline" | "stage";
  /** The first 2,000 of them. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** What may be sent instead of some values. */
export interface ValueChoices extends Choices {
  /** For each of these values, those of the list that it is probably meant for, the likeliest first. */
  readonly near: readonly (readonly string[])[];
}

/** What a column says, whose property takes only values of a list. */
export interface ColumnValues extends Choices {
  /** The place of the column, from 0. */
  readonly column: number;
  readonly property: string;
  /** The first 500 values of the column, those that HubSpot does not know first, then by how many rows have them. */
  readonly values: readonly ColumnValue[];
  /** How many rows have other values, which are not told. */
  readonly otherRows: number;
  /** What is to be sent instead of values of the column, and HubSpot does not know either. */
  readonly notKnown: readonly string[];
}

export interface ColumnValue {
  readonly value: string;
  readonly rows: number;
  /** What is sent for it, unless something else is said. Absent: it is refused. */
  readonly means?: string | undefined;
  /** What it is probably meant for, where it is refused. */
  readonly near?: string | undefined;
}

/** What a column is taken for. */
export interface Proposal {
  /** Null where nothing is clear. */
  readonly property: string | null;
  /** The properties whose label it is, where there are several. */
  readonly mayBe: readonly string[];
  /** Properties of a name or label like it, the likeliest first. */
  readonly near: readonly string[];
  /** HubSpot alone sets the property of this name. */
  readonly isReadOnly: boolean;
  /** Another column that is meant for its property more surely. Absent: there is none. */
  readonly better?: BetterColumn | undefined;
}

/** What a saved mapping says of a file. */
export interface LoadedMapping
  extends
    Required<Pick<ImportChoice, "associate" | "columns" | "constants" | "sendAs">>,
    Partial<Pick<ImportChoice, "job" | "rowOptions">> {
  /** Columns that it has and the file has not, and those that only the file has, of which some are proposed; sentences. */
  readonly notes: readonly string[];
}

/** What stands in the way of a mapping, and what is not written. */
export interface MappingView {
  readonly problems: readonly MappingProblem[];
  /** Titles of columns that are not written. */
  readonly notWritten: readonly string[];
  /** What the check would say of values for every row, as they are written now. Absent: nothing. */
  readonly wrongConstants?: readonly MappingProblem[] | undefined;
}

/** What is wrong with a choice. Where it is about one field of it, that field is named. */
export interface MappingProblem {
  readonly message: string;
  /** The places of the columns, from 0. */
  readonly columns?: readonly number[] | undefined;
  /** The property that every row is to have a value of. */
  readonly constant?: string | undefined;
  /** The text of `associate`. */
  readonly associate?: string | undefined;
  /** Properties that are probably meant, the likeliest first. */
  readonly near?: readonly string[] | undefined;
}

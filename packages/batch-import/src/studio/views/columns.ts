import type { BetterColumn } from "../../mapping/doubled-columns.ts";
import type { ImportChoice } from "./choice.ts";

/** The values that a property takes, where it takes no others. */
export interface Choices {
  /** What kind of values the list has. */
  readonly kind: "option" | "owner" | "pipeline" | "stage";
  /** The first 2,000 of them. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** The values that may be sent instead of some wrong values. */
export interface ValueChoices extends Choices {
  /** For each of these values, the values of the list that are probably meant, the likeliest first. */
  readonly near: readonly (readonly string[])[];
}

/** The values of a column whose property takes only values of a list. */
export interface ColumnValues extends Choices {
  /** The place of the column, from 0. */
  readonly column: number;
  readonly property: string;
  /** The first 500 values of the column, those that HubSpot does not know first, then by how many rows have them. */
  readonly values: readonly ColumnValue[];
  /** How many rows have other values, which are not listed. */
  readonly otherRows: number;
  /** Values that are to be sent instead, and that HubSpot does not know either. */
  readonly notKnown: readonly string[];
}

export interface ColumnValue {
  readonly value: string;
  readonly rows: number;
  /** What is sent for it, unless the user chooses another value. Absent: it is refused. */
  readonly means?: string | undefined;
  /** The values that are probably meant, where it is refused. */
  readonly near?: string | undefined;
}

/** The proposed property of a column. */
export interface Proposal {
  /** `null` where no property is clearly meant. */
  readonly property: string | null;
  /** The properties whose label it is, where there are several. */
  readonly mayBe: readonly string[];
  /** Properties of a name or label like it, the likeliest first. */
  readonly near: readonly string[];
  /** True: only HubSpot sets the property of this name. */
  readonly isReadOnly: boolean;
  /** Another column that is meant for its property more surely. Absent: there is none. */
  readonly better?: BetterColumn | undefined;
}

/** A saved mapping, applied to a file. */
export interface LoadedMapping
  extends
    Required<Pick<ImportChoice, "associate" | "columns" | "constants" | "sendAs">>,
    Partial<Pick<ImportChoice, "job" | "rowOptions">> {
  /** Columns that it has and the file has not, and those that only the file has, of which some are proposed; sentences. */
  readonly notes: readonly string[];
}

/** The problems of a mapping, and the columns that are not written. */
export interface MappingView {
  readonly problems: readonly MappingProblem[];
  /** Titles of columns that are not written. */
  readonly notWritten: readonly string[];
  /** Problems of the values for every row, as the check would report them. Absent: none. */
  readonly wrongConstants?: readonly MappingProblem[] | undefined;
}

/** A problem of a choice. Where it is about one field of the choice, that field is named. */
export interface MappingProblem {
  readonly message: string;
  /** The places of the columns, from 0. */
  readonly columns?: readonly number[] | undefined;
  /** The property of the value for every row. */
  readonly constant?: string | undefined;
  /** The text of `associate`. */
  readonly associate?: string | undefined;
  /** Properties that are probably meant, the likeliest first. */
  readonly near?: readonly string[] | undefined;
}

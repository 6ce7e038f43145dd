import type { CheckReport } from "../../check/check.ts";
import type { RunSummary } from "./run.ts";

export interface CheckView extends Pick<
  CheckReport,
  "rows" | "refused" | "problems" | "warnings" | "rewritten" | "cost" | "unlisted" | "leftOutRows"
> {
  /** The first 20 rows that can be sent, as they are sent. */
  readonly firstRows: readonly SentRowView[];
  /** The labels of the properties that are written, by name. */
  readonly labels: Readonly<Record<string, string>>;
  /** A hash of which rows are refused and which values are rewritten: `agreedOf` takes it. */
  readonly judged: string;
  /** Titles of columns that are not written. */
  readonly notWritten: readonly string[];
  /** The newest other run that wrote rows of the same file to the same object, may have, or is about to. */
  readonly before?:
    | {
        /** Absent where it is not one of the runs of this studio. */
        readonly run?: string | undefined;
        /** The folder in which it is, or was. */
        readonly folder?: string | undefined;
        /** ISO 8601. */
        readonly startedAt: string;
        /** Absent where it is not one of the runs of this studio. */
        readonly state?: RunSummary["state"] | undefined;
      }
    | undefined;
}

/** Why a row is refused. */
export interface RowProblem {
  readonly message: string;
  /** The place of the column that it is about, from 0. Absent where it is about none, or several. */
  readonly column?: number | undefined;
}

/** A row as it is sent. Texts of at most 200 characters. */
export interface SentRowView {
  readonly line: number;
  /** The record id, where the row has it. */
  readonly id?: string | undefined;
  /** A property that is not in it stays as it is in HubSpot; `""` clears the property. */
  readonly properties: Readonly<Record<string, string>>;
  /** The ids or values that name the records to associate with. */
  readonly associations: readonly string[];
}

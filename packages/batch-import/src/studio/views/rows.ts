import type { Outcome, RecordError } from "@x/batch-types";
import type { MendedFate } from "./mending.ts";

export interface ResultFilter {
  readonly run: string;
  /** @default all */
  readonly status?: Outcome["status"] | undefined;
  /** Rows with this kind of reason. @default all */
  readonly kind?: string | undefined;
  /** Rows with this text in a cell, the id or the reason, in any case. @default all */
  readonly search?: string | undefined;
}

export interface ResultOrder {
  /**
   * Rows of one status, or of one kind of reason, are in the order of the file. Those without a reason come last.
   * @default line
   */
  readonly sort?: "line" | "reason" | "status" | undefined;
  /** The last comes first. */
  readonly isDescending?: boolean | undefined;
}

export interface ResultPage {
  readonly header: readonly string[];
  /** The places of columns that this program added to the file, such as `hs_line`: nothing of them is sent. */
  readonly ownColumns: readonly number[];
  /** How many rows pass the filter. */
  readonly total: number;
  readonly rows: readonly ResultRow[];
  /** True where there is no file: `line` is then the number of the row, from 1, and rows can be in no other order. */
  readonly isWithoutLines?: boolean | undefined;
}

export interface ResultRow {
  /** Its place in the file of the run, from 0. */
  readonly row: number;
  readonly line: number;
  readonly status: Outcome["status"];
  /** Of its own record. */
  readonly id: string;
  /** The record that has one of its values already: HubSpot refused the row for it. */
  readonly existingId?: string | undefined;
  readonly error: string;
  /** HubSpot's category of the error with which it refused the row. Absent where it sent none. */
  readonly refusal?: Pick<RecordError, "category" | "code" | "property"> | undefined;
  /** HubSpot's id of the answer that refused it, or one of its associations; empty where there is none. */
  readonly correlationId: string;
  readonly cells: readonly string[];
  /** The user's correction of a failed row. Absent where there is none. */
  readonly mended?:
    | {
        readonly cells: readonly string[];
        readonly fate: MendedFate;
        /** Why it would be refused; empty where it would not be. */
        readonly error: string;
      }
    | undefined;
  /** A later run has sent it again. */
  readonly isSentAgain: boolean;
}

/** Rows with one kind of reason. */
export interface ReasonView {
  readonly status: Outcome["status"];
  /** The id of the kind, for `ResultFilter.kind` and for rows that are sent as they are. Not a text for people. */
  readonly kind: string;
  /** The reason of the first of them. */
  readonly example: string;
  readonly rows: number;
}

/** The part of a request that is about a row, made again from what the run keeps. */
export interface RowRequest {
  /** Absent where it cannot be shown. */
  readonly request?:
    | {
        readonly method: string;
        readonly path: string;
        /** The part of the request that is of this row, as JSON: one of its `inputs`. */
        readonly input: string;
      }
    | undefined;
  /** Why it is absent, or what it does not show; sentences. */
  readonly notes: readonly string[];
}

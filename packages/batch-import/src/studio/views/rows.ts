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
  /** Rows of one status, or of one kind of reason, are in the order of the file. Those without a reason come last. @default line */
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
  /** There is no file: `line` is the number of the row, from 1, and rows are in no other order. */
  readonly isWithoutLines?: boolean | undefined;
}

export interface ResultRow {
  /** Its place in the file of the run, from 0. */
  readonly row: number;
  readonly line: number;
  readonly status: Outcome["status"];
  /** Of its own record. */
  readonly id: string;
  /** The record that has a value of it already, as HubSpot says, and for which it refused the row. */
  readonly existingId?: string | undefined;
  readonly error: string;
  /** What HubSpot called the error for which it refused the row. Absent where it did not. */
  readonly refusal?: Pick<RecordError, "category" | "code" | "property"> | undefined;
  /** HubSpot's id of the answer that refused it, or one of its associations; empty where there is none. */
  readonly correlationId: string;
  readonly cells: readonly string[];
  /** What the user made of a failed row. Absent where nothing. */
  readonly mended?:
    | {
        readonly cells: readonly string[];
        readonly fate: MendedFate;
        /** Why it would be refused; empty where it would not. */
        readonly error: string;
      }
    | undefined;
  /** A later run has sent it again. */
  readonly isSentAgain: boolean;
}

/** Rows with one kind of reason. */
export interface ReasonView {
  readonly status: Outcome["status"];
  /** Names the kind, for `ResultFilter.kind` and for rows that are sent as they are. Not a text for people. */
  readonly kind: string;
  /** What is said of the first of them. */
  readonly example: string;
  readonly rows: number;
}

/** What is sent of a row, made again from what is kept of it. */
export interface RowRequest {
  /** Absent where there is none to show. */
  readonly request?:
    | {
        readonly method: string;
        readonly path: string;
        /** The part of the request that is of this row, as JSON: one of its `inputs`. */
        readonly input: string;
      }
    | undefined;
  /** Why there is none, or what it does not show; sentences. */
  readonly notes: readonly string[];
}

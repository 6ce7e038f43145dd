import type { Outcome } from "@x/batch-types";

export interface ResultFilter {
  readonly run: string;
  /** @default all */
  readonly status?: Outcome["status"] | undefined;
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
  /** How many rows pass the filter. */
  readonly total: number;
  readonly rows: readonly ResultRow[];
}

export interface ResultRow {
  /** Its place in the file of the run, from 0. */
  readonly row: number;
  readonly line: number;
  readonly status: Outcome["status"];
  readonly id: string;
  readonly error: string;
  /** HubSpot's id of the answer that refused it, or one of its associations; empty where there is none. */
  readonly correlationId: string;
  readonly cells: readonly string[];
  /** A later run has sent it again. */
  readonly isSentAgain: boolean;
}

/** A failed row whose cells the user has mended. */
export interface MendedRow {
  readonly line: number;
  /** The cells that are others now. None sends the row as it is: what stood in its way may be gone in HubSpot. */
  readonly cells: readonly { readonly column: number; readonly text: string }[];
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

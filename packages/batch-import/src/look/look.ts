import type { Decision } from "@x/batch-core";
import type { Outcome, PropertyChange, Stop, UnknownOutcome } from "@x/batch-types";
import type { PreparedRow } from "../check/prepare-row.ts";
import type { SourceRow } from "../store/settled-row.ts";

/** A row, and what it wants. */
export interface WantedRow<One extends SourceRow = SourceRow, Wanted = unknown> {
  readonly row: One;
  /** The result of `Look.prepare`. */
  readonly wanted: Wanted;
}

/** A row whose record was read, and what is to be done with it. */
export interface Looked<One extends SourceRow = SourceRow> extends WantedRow<One> {
  /** The record id or unique value by which the record was looked up. */
  readonly key: string;
  readonly decision: LookDecision;
  /** Values that differ in HubSpot, and that the policy of the run leaves as they are. Absent where there are none. */
  readonly left?: readonly PropertyChange[] | undefined;
  /** Where it is to be sent. */
  readonly record?: object | undefined;
  /** What reading the record came to. */
  readonly read: Outcome | undefined;
}

/** A decision of core, or that it is not known what became of a row that was sent before. */
export type LookDecision =
  | Decision
  | {
      readonly action: "settle";
      readonly fate: Pick<UnknownOutcome, "status" | "reason" | "message" | "advice">;
    };

/** Rows in their order. Those are missing that could not be looked at as HubSpot cannot be asked; `stop` says why. */
interface LookedRows<One extends SourceRow> {
  readonly looked: readonly Looked<One>[];
  readonly stop?: Stop | undefined;
}

/** Looks at the records of rows before these are sent, and decides about each. */
export interface Look {
  /** What a row wants, or why it cannot be sent. */
  readonly prepare: (cells: SourceRow["cells"]) => PreparedRow;
  look<One extends SourceRow>(rows: readonly WantedRow<One>[]): Promise<LookedRows<One>>;
  /**
   * Tells which record a row is about. Of two rows of one record, the later is looked at when the earlier has its
   * outcome. Absent where rows do not wait for each other.
   */
  keyOf?(wanted: unknown): string;
  /** Whether what was sent and has no answer is looked at again, and not just sent again. */
  readonly looksAgain: boolean;
}

import type { DealSplitsRow, RecordRow } from "../record/record-row.ts";
import type { Properties } from "../record/record.ts";
import type { Operation } from "../registry/operation.ts";
import type { ConfirmedBase, FailedOutcome, SkippedOutcome, UnknownOutcome } from "./outcome.ts";

/**
 * Property values as HubSpot returns them: strings, and `null` where there is no value.
 *
 * @example
 * type Deal = { dealname: string; amount: number };
 * const properties: ReturnedProperties<Deal> = { dealname: "Big", amount: "1200" };
 */
export type ReturnedProperties<Given> = {
  readonly [Name in keyof Given]: AsText<Exclude<Given[Name], undefined>> | null;
};

type AsText<Value> = Value extends string ? Value : string;

/** A record as HubSpot returns it, always with `properties`. The given properties keep their names. */
export interface RowOf<Given = Properties> extends RecordRow {
  readonly properties: ReturnedProperties<Given>;
}

/** HubSpot wrote or found the record, and returned it. */
export interface RecordOutcome<Status extends string, Row> extends ConfirmedBase {
  readonly status: Status;
  /** The record as HubSpot returned it. */
  readonly record: Row;
}

/** HubSpot accepted the archive. It says the same for an id that does not exist. */
export interface ArchivedRecordOutcome extends ConfirmedBase {
  readonly status: "archived";
}

/** What happened to one record, as far as the operation can end. */
export type OutcomeOf<Op extends Operation, Row extends object = RowOf> =
  | {
      create: RecordOutcome<"created", Row>;
      update: RecordOutcome<"updated", Row>;
      upsert: RecordOutcome<"created" | "updated", Row>;
      archive: ArchivedRecordOutcome;
      read: RecordOutcome<"found", Row>;
    }[Op]
  | FailedOutcome
  | SkippedOutcome
  | UnknownOutcome;

/** What happened to the splits of one deal. */
export type DealSplitsOutcomeOf<Op extends "upsert" | "read"> = OutcomeOf<Op, DealSplitsRow>;

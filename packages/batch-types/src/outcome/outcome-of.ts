import type { DealSplitsRow } from "../schemas/deal-splits-response.ts";
import type { Operation } from "../registry/operation.ts";
import type {
  ConfirmedOutcome,
  FailedOutcome,
  SkippedOutcome,
  UnknownOutcome,
} from "../schemas/outcome.ts";
import type { Properties } from "../record/record.ts";
import type { RecordRow } from "../schemas/response.ts";

/**
 * Property values as HubSpot returns them: texts, and `null` where there is none.
 *
 * @example
 * type Deal = { dealname: string; amount: number };
 * const properties: ReturnedProperties<Deal> = { dealname: "Big", amount: "1200" };
 */
export type ReturnedProperties<Given> = {
  readonly [Name in keyof Given]: AsText<Exclude<Given[Name], undefined>> | null;
};

type AsText<Value> = Value extends string ? Value : string;

/** A record as HubSpot returns it, always with properties; those the caller names have their type. */
export type RowOf<Given = Properties> = RecordRow & {
  readonly properties: ReturnedProperties<Given>;
};

interface Confirmations<Row> {
  create: { readonly status: "created"; readonly record: Row };
  update: { readonly status: "updated"; readonly record: Row };
  upsert: { readonly status: "created" | "updated"; readonly record: Row };
  archive: { readonly status: "archived" };
  read: { readonly status: "found"; readonly record: Row };
}

/** The truth about one record, of those fates its operation can have. */
export type OutcomeOf<Op extends Operation, Row extends object = RowOf> =
  | (Omit<ConfirmedOutcome, "status" | "record"> & Confirmations<Row>[Op])
  | FailedOutcome
  | SkippedOutcome
  | UnknownOutcome;

/** The truth about the splits of one deal. */
export type DealSplitsOutcomeOf<Op extends "upsert" | "read"> = OutcomeOf<Op, DealSplitsRow>;

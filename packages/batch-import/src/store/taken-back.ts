import type { AssociationLabel, AssociationOutcome, AssociationType } from "@x/batch-types";
import * as v from "valibot";
import { associationLabelSchema, associationTypeSchema } from "./kept-association.ts";
import { recordSchema } from "./kept-record.ts";

/** The rows are what a run did to records beside their values, and each is taken back. Plain JSON, kept with the run. */
export interface TakeBackTask {
  /** The column that has a `TakenBack`, as JSON. */
  readonly column: number;
}

/** An association that is to be taken back, with what was there before. */
export interface TakenAssociation {
  readonly to: AssociationOutcome["to"];
  readonly before: readonly AssociationLabel[];
  readonly made: readonly AssociationType[];
  /** As of `MadeAssociation`. */
  readonly movedTo?: readonly string[] | undefined;
  /** When the run began that made it, in milliseconds since 1970. */
  readonly since?: number | undefined;
}

/** What is to be taken back of one record. */
export interface TakenBack {
  readonly associations: readonly TakenAssociation[];
  /** The ids of lists that the record is to leave. */
  readonly lists: readonly string[];
}

/** The kind of a row begins with this where something was taken back, and something was not. */
export const PARTLY_TAKEN_BACK = "partly-taken-back";

const schema = v.object({
  associations: v.array(
    v.object({
      to: recordSchema,
      before: v.array(associationLabelSchema),
      made: v.array(associationTypeSchema),
      movedTo: v.optional(v.array(v.string())),
      since: v.optional(v.number()),
    }),
  ),
  lists: v.array(v.pipe(v.string(), v.regex(/^\d{1,20}$/))),
});

/** Returns what a row is to take back; undefined where its cell does not say it. */
export function parseTakenBack(cell: string | undefined): TakenBack | undefined {
  try {
    const { success, output } = v.safeParse(schema, JSON.parse(cell ?? ""));
    return success ? output : undefined;
  } catch {
    return undefined;
  }
}

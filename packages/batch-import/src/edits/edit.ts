import { MAX_PROPERTY_VALUE_LENGTH } from "@x/batch-types/registry";
import * as v from "valibot";

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(MAX_PROPERTY_VALUE_LENGTH));
const place = { column: count };

/** What a user changes in the rows of a file by hand. Columns are places, from 0. */
export const editSchema = v.pipe(
  v.variant("kind", [
    /** One cell, of the row that begins on this line. */
    v.strictObject({ kind: v.literal("cell"), line: count, ...place, to: text }),
    /** Wherever this text is in a cell of the column. */
    v.strictObject({
      kind: v.literal("replace"),
      ...place,
      find: v.pipe(text, v.nonEmpty()),
      to: text,
    }),
    /** Wherever a cell of the column is this value and nothing else. A missing cell is blank. */
    v.strictObject({ kind: v.literal("value"), ...place, value: text, to: text }),
    /** The row that begins on this line is not written. */
    v.strictObject({ kind: v.literal("leave-out"), line: count }),
    /** No row with this value in the column is written. */
    v.strictObject({ kind: v.literal("leave-out-like"), ...place, value: text }),
  ]),
  v.readonly(),
);

/** What a user changes in the rows of a file by hand. Plain JSON. */
export type Edit = v.InferOutput<typeof editSchema>;

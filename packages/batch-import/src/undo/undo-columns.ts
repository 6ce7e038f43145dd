/**
 * The column of the files of an undo that says how a record ends by what no step does: `kept`, `reversed` or `unknown`; blank
 * where there is no such thing.
 */
export const REST_COLUMN = "rest";

/** The column of the files of an undo that says how many rows of all steps are about the record of a row. */
export const PARTS_COLUMN = "parts";

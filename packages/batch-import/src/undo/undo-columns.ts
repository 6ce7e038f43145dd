/**
 * The column of the files of an undo that says how a record ends by what no step does: `kept`, `reversed` or `unknown`; blank
 * where a step does all of it.
 */
export const REST_COLUMN = "rest";

/** The column of the files of an undo with the number of rows, over all steps, about the record of a row. */
export const PARTS_COLUMN = "parts";

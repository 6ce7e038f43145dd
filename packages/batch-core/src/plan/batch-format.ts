/**
 * The format of a {@link Batch} as JSON. Keep it beside batches that wait in a store: those of another number are
 * not to be sent by this version. It changes when a batch of an earlier format would be read wrongly.
 */
export const BATCH_FORMAT = 1;

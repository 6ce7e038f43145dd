/**
 * What a source yields between two records to have those before it sent at once, in a batch that is not full: for
 * a source that reads on only when they are settled. It is no record, and takes no index. With `allOrNone` it does
 * nothing, as no record is sent before the source ends.
 */
export const SEND_NOW: unique symbol = Symbol("send now");

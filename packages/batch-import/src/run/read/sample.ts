import type { RowChunks } from "./rows-to-send.ts";

/** As many rows as are to be sent. Those that are refused here, or that HubSpot does not have, are among them. */
export interface Sample {
  rows(): RowChunks;
  /** Whether rows are left to be read. */
  isRestLeft(): boolean;
}

/**
 * @param source Every row that could be sent.
 * @param task.first How many are to be sent.
 * @param task.unread How many rows the source has.
 * @param task.onRead Told of each row that is to be sent, in their order.
 */
export function createSample(
  source: RowChunks,
  task: {
    readonly first: number;
    readonly unread: number;
    readonly onRead: (row: number) => void;
  },
): Sample {
  const { onRead } = task;
  let { first: toSend, unread } = task;
  return {
    async *rows() {
      if (toSend === 0) return;
      for await (const chunk of source) {
        const some = chunk.length > toSend ? chunk.slice(0, toSend) : chunk;
        toSend -= some.length;
        unread -= some.length;
        for (const { row } of some) onRead(row);
        yield some;
        if (toSend === 0) return;
      }
    },
    isRestLeft: () => Math.min(toSend, unread) > 0,
  };
}

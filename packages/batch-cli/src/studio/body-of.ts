import type { IncomingMessage } from "node:http";
import { UsageError } from "../usage-error.ts";

/**
 * What a request brings, piece by piece, however long all of it takes.
 *
 * @param mostSilence Between two pieces, in milliseconds.
 * @throws {UsageError} where nothing more comes for so long. The request can be answered then.
 */
export async function* bodyOf(
  request: IncomingMessage,
  mostSilence: number,
): AsyncGenerator<Buffer, void, undefined> {
  // A request that is destroyed cannot be answered.
  const pieces = request.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
  try {
    for (;;) {
      const piece = await inTime(pieces.next(), mostSilence);
      if (piece.done === true) return;
      yield piece.value;
    }
  } finally {
    // Not awaited: it waits for the piece that does not come.
    void pieces.return?.();
  }
}

async function inTime<Result>(work: Promise<Result>, milliseconds: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const text = `Nothing more came for ${milliseconds / 1_000} s, and this is not all. Try again.`;
    timer = setTimeout(() => reject(new UsageError(text)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

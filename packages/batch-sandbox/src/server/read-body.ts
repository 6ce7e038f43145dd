import type { IncomingMessage } from "node:http";

/** How much of what clients send is kept, and for how long. */
export interface BodyLimits {
  /** Of one body. HubSpot documents no limit, and 100 records need far less. */
  readonly bytes: number;
  /** Of all bodies that are on their way together. */
  readonly bytesTogether: number;
  /** From the first read to the last byte of one body. */
  readonly milliseconds: number;
}

export const BODY_LIMITS: BodyLimits = {
  bytes: 32 * 1024 * 1024,
  bytesTogether: 128 * 1024 * 1024,
  milliseconds: 60_000,
};

/** A body that is not taken, and the status that says so. */
export class BodyRefusedError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Makes the function that reads the bodies of one server.
 *
 * A body that is too large is read to its end all the same, and dropped: a client that is cut off while
 * it sends does not read the answer.
 */
export function createBodyReader(
  limits: BodyLimits,
): (incoming: IncomingMessage) => Promise<string> {
  let kept = 0;

  return (incoming) =>
    new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      let refusal: BodyRefusedError | undefined;

      function drop(): void {
        for (const { length } of chunks) kept -= length;
        chunks.length = 0;
      }
      function end(settle: () => void): void {
        clearTimeout(timer);
        settle();
        drop();
      }
      const timer = setTimeout(() => {
        const late = `The body did not arrive within ${limits.milliseconds} ms.`;
        const error = (refusal ??= new BodyRefusedError(408, late));
        end(() => reject(error));
      }, limits.milliseconds);

      incoming.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > limits.bytes) {
          refusal ??= new BodyRefusedError(413, `The body has more than ${limits.bytes} bytes.`);
        } else if (kept + chunk.length > limits.bytesTogether) {
          refusal ??= new BodyRefusedError(503, "Too many bodies arrive together. Send it again.");
        }
        if (refusal !== undefined) return drop();
        kept += chunk.length;
        chunks.push(chunk);
      });
      incoming.once("end", () => {
        end(() => {
          if (refusal === undefined) resolve(Buffer.concat(chunks).toString("utf8"));
          else reject(refusal);
        });
      });
      incoming.once("error", (error) => end(() => reject(error)));
      incoming.once("close", () => end(() => reject(new Error("The client went away."))));
    });
}

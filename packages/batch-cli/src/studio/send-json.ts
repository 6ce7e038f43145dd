import type { ServerResponse } from "node:http";
import { UsageError } from "../usage-error.ts";

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const text = JSON.stringify(value);
  response
    .writeHead(status, {
      "content-type": "application/json; charset=utf-8",
      "content-length": Buffer.byteLength(text),
    })
    .end(text);
}

const MOST_BYTES = 4 * 1024 * 1024;

/** @throws {UsageError} where it is no JSON, or too much. */
export async function readJson(body: AsyncIterable<Buffer>): Promise<unknown> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > MOST_BYTES) {
      throw new UsageError(
        "This is more than 4 MB of choices and corrected values, which is too much for one request. Correct the file itself, and choose it again.",
      );
    }
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString("utf8"));
  } catch {
    throw new UsageError("The request is not JSON.");
  }
}

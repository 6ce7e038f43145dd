import { constants, gunzipSync } from "node:zlib";

/** By the first bytes, whatever the name says. */
export function isGzip(start: Buffer): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** What comes of the first bytes of a gzip file; nothing where they are damaged. */
export function startOfGzip(start: Buffer): Buffer {
  try {
    return gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

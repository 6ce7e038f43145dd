import { BatchError, messageOf } from "@x/batch-core/options";

/**
 * Waits for a part of the client. A call does so before it sends anything, as in a page a part can be gone: the page was
 * published anew.
 *
 * @throws {BatchError} `CLIENT_FAILED` when it does not load.
 */
export async function loadPart<Part>(loading: Promise<Part>): Promise<Part> {
  try {
    return await loading;
  } catch (cause) {
    const message = `Nothing was sent: a part of the client could not be loaded: ${messageOf(cause)}`;
    throw new BatchError("CLIENT_FAILED", message, { cause });
  }
}

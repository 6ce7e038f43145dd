/** What a sync remembers could not be read or written while it was at work. Its message says what to do. */
export class SyncMemoryError extends Error {
  override readonly name = "SyncMemoryError";
}

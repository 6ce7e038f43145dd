/**
 * What a sync remembers could not be read or written while it was at work. Its message says what to do.
 *
 * @example
 * function saves(memory: SyncMemory): boolean {
 *   try {
 *     memory.save();
 *     return true;
 *   } catch (error) {
 *     if (!(error instanceof SyncMemoryError)) throw error;
 *     console.log(error.message);
 *     return false;
 *   }
 * }
 */
export class SyncMemoryError extends Error {
  override readonly name = "SyncMemoryError";
}

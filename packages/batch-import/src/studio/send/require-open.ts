import { refuse } from "../refuse.ts";

/** @throws {StudioError} where the studio is being ended. To be called before anything is kept of a new run. */
export function requireOpen(ending: AbortSignal): void {
  if (ending.aborted) refuse("The studio is being ended, so that nothing begins any more.");
}

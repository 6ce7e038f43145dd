import { orAborted } from "../internal/or-aborted.ts";
import type { Runtime } from "../runtime.ts";
import type { MayLeave } from "./protocol.ts";
import type { RunState } from "./run-state.ts";

/**
 * Tells the store of a run something, and resolves with what it says, or with undefined as soon as the signal aborts. The run
 * ends when the store throws or says that another worker drives the run.
 */
export async function tellStore<Said extends MayLeave>(
  state: Pick<RunState, "guard" | "end">,
  signal: AbortSignal,
  tell: () => Said | PromiseLike<Said>,
): Promise<Said | undefined> {
  const said = await state.guard("store-failed", () => orAborted(tell(), signal));
  if (said === "taken-over") {
    state.end({ reason: "taken-over", message: "Another worker drives this run." });
  }
  return said;
}

/** The waits between tries in milliseconds, 25 seconds in all: a database is often back after 10. */
const WAITS = Array.from({ length: 8 }, (_, tries) => 100 * 2 ** tries);

/** Does what may fail for a while. Resolves at the first success; throws what the last try threw. */
export async function keepTrying<Result>(
  attempt: () => Result | PromiseLike<Result>,
  sleep: Runtime["sleep"],
  signal: AbortSignal,
): Promise<Result> {
  for (const wait of WAITS) {
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted) throw error;
      await sleep(wait, signal);
    }
  }
  return attempt();
}

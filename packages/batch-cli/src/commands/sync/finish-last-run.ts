import { rememberRun, type SyncMemory } from "@x/batch-import/sqlite";
import type { ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import type { RunOptions } from "../../run/follow-run.ts";
import { resumeSteps } from "../../steps/resume-steps.ts";
import { commandText } from "../../terminal/command-text.ts";
import type { EventLines } from "../../terminal/json-events.ts";
import { print } from "../../terminal/print.ts";
import { printable } from "../../terminal/printable.ts";
import { UsageError } from "../../usage-error.ts";

/**
 * Brings the last run of a sync to its end, where it was killed or stopped, and remembers what HubSpot confirmed.
 *
 * @returns how that run ended, where it is not at its end: then there is no new one.
 * @throws {UsageError} where nothing may be written.
 */
export async function finishLastRun(
  memory: SyncMemory,
  { dryRun = false, ...options }: RunOptions & { readonly dryRun?: boolean },
  io: Io,
  events: EventLines | undefined,
): Promise<ExitCode | undefined> {
  const { folder } = memory.pending ?? {};
  if (folder === undefined) return undefined;
  let state = await rememberRun(memory);
  let code: ExitCode | undefined;
  if (state === "open") {
    if (dryRun) {
      const resume = commandText(["resume", folder], options);
      throw new UsageError(`${folder}: the last sync is not at its end. First: ${resume}`);
    }
    print(io.stderr, `first, the last sync goes on, which was not at its end\n`);
    code = await resumeSteps(folder, options, io, events);
    state = await rememberRun(memory);
  }
  if (state === "open") return code;
  if (state === "gone") {
    print(
      io.stderr,
      `${printable(folder)}: the last sync was not at its end, and its folder is not there any more. HubSpot is asked about the rows that it was to write.\n`,
    );
  }
  return undefined;
}

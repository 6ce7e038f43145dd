import { dropArchives, rememberRun, type SyncMemory } from "@x/batch-import/sqlite";
import type { ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import type { RunOptions } from "../../run/follow-run.ts";
import { resumeSteps } from "../../steps/resume-steps.ts";
import { pathCommand } from "../../terminal/command-text.ts";
import type { EventLines } from "../../terminal/json-events.ts";
import { plural } from "../../terminal/plural.ts";
import { print } from "../../terminal/print.ts";
import { printable } from "../../terminal/printable.ts";
import { UsageError } from "../../usage-error.ts";

/** What came of the last run of a sync. */
interface LastRun {
  /** How it ended, where it is not at its end: then there is no new one. */
  readonly code?: ExitCode | undefined;
  /** Whether it was gone on with, so that something may have been sent. */
  readonly hasSent: boolean;
}

/**
 * Brings what the last run of a sync was to write to its end, where it was killed or stopped, and remembers what
 * HubSpot confirmed. What that run was still to archive stays: nobody agreed to archive it by the file as it is now.
 *
 * @throws {UsageError} where nothing may be written, or only one plan.
 */
export async function finishLastRun(
  memory: SyncMemory,
  options: RunOptions & { readonly confirm?: string; readonly dryRun?: boolean },
  io: Io,
  events: EventLines | undefined,
): Promise<LastRun> {
  const { folder } = memory.pendingRun() ?? {};
  if (folder === undefined) return { hasSent: false };
  let state = await rememberRun(memory);
  if (state === "open") {
    const { confirm, dryRun = false, ...access } = options;
    if (dryRun || confirm !== undefined) {
      const resume = pathCommand("resume", folder, access);
      throw new UsageError(`${folder}: the last sync is not at its end. First: ${resume}`);
    }
    const dropped = await dropArchives(folder);
    if (dropped > 0) {
      print(
        io.stderr,
        `${printable(folder)}: the last sync was not at its end. ${plural(dropped, "record")} that it was still to archive ${dropped === 1 ? "stays" : "stay"}: this sync looks anew at which rows are gone.\n`,
      );
    }
    state = await rememberRun(memory);
    if (state === "open") {
      print(io.stderr, `first, the last sync goes on, which was not at its end\n`);
      const code = await resumeSteps(folder, access, io, events);
      state = await rememberRun(memory);
      return { code: state === "open" ? code : undefined, hasSent: true };
    }
  }
  if (state === "gone") {
    print(
      io.stderr,
      `${printable(folder)}: the last sync was not at its end, and is not there any more. HubSpot is asked about the rows that it was to write.\n`,
    );
  }
  return { hasSent: false };
}

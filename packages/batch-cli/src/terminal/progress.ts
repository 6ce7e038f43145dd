import type { BatchEvent } from "@x/batch-http";
import type { Counts } from "@x/batch-types";
import type { Io } from "../io.ts";
import type { EventLines } from "./json-events.ts";
import { type Pace, paceOf } from "./pace.ts";
import { createQuotaMeter, type Quota } from "./quota-meter.ts";

/** How far a run is; asked for whenever there is something to show. */
export interface Done {
  readonly done: number;
  readonly counts: Readonly<Counts>;
  /** Why the latest record failed. */
  readonly lastError?: string | undefined;
}

/** All there is to show of a run under way. */
export interface Standing extends Done, Pace, Quota {
  readonly rows: number;
}

/** Shows how far a run is, until it is stopped. */
export interface Progress {
  /** For the quota; give it all events of the run. */
  hear(event: BatchEvent): void;
  stop(): void;
}

const EVENT_EVERY_MILLISECONDS = 1_000;

/** A bar on a terminal, a line every few seconds elsewhere; with `--json`, events too. */
export async function showProgress(options: {
  /** Of the file, those settled by an earlier process among them. */
  readonly rows: number;
  readonly read: () => Done;
  readonly io: Pick<Io, "env" | "stderr">;
  readonly events?: EventLines | undefined;
}): Promise<Progress> {
  const { rows, read, io, events } = options;
  const quota = createQuotaMeter();
  // Not the clock of the wall, which may be set back.
  const start = performance.now();
  const doneBefore = read().done;

  function standing(): Standing {
    const now = read();
    const milliseconds = performance.now() - start;
    const pace = paceOf(milliseconds, now.done - doneBefore, rows - now.done);
    return { ...now, ...pace, ...quota.read(), rows };
  }
  const show = isTerminal(io)
    ? (await import("./progress-bar.ts")).showBar
    : (await import("./progress-lines.ts")).showLines;
  const shown = show(standing, io.stderr);
  const timer = events && setInterval(() => events.progress(standing()), EVENT_EVERY_MILLISECONDS);
  return {
    hear(event) {
      quota.hear(event);
      events?.hear(event);
    },
    stop() {
      clearInterval(timer);
      events?.progress(standing());
      shown.stop();
    },
  };
}

/** Whether a line can be drawn over. */
function isTerminal({ env, stderr }: Pick<Io, "env" | "stderr">): boolean {
  return stderr.isTTY === true && env["TERM"] !== "dumb";
}

import type { BatchEvent } from "@x/batch-http";
import { createWaitMeter, eventNow } from "@x/batch-import";
import type { Io } from "../io.ts";
import type { EventLines } from "./json-events.ts";
import { paceOf } from "./pace.ts";
import { print } from "./print.ts";
import { createQuotaMeter } from "./quota-meter.ts";
import type { Done, Standing } from "./standing.ts";

/** Shows how far a run is, until it is stopped. */
export interface Progress {
  /** For the quota and the waits; give it all events of the run. */
  hear(event: BatchEvent): void;
  /** Says that the run ends, and what it waits for. */
  interrupted(): void;
  /** Leaves the terminal to a question. The time it takes is not that of the run. */
  ask<Answer>(question: () => Promise<Answer>): Promise<Answer>;
  stop(): void;
}

const EVENT_EVERY_MILLISECONDS = 1_000;

/** A bar on a terminal, a line every few seconds elsewhere; with `--json`, events too. */
export async function showProgress(options: {
  /** Of the file, those settled by an earlier process among them. */
  readonly rows: number;
  /** The part of the limit that the run may use. */
  readonly share?: number | undefined;
  readonly read: () => Done;
  readonly io: Pick<Io, "env" | "stderr">;
  readonly events?: EventLines | undefined;
}): Promise<Progress> {
  const { rows, share, read, io, events } = options;
  const quota = createQuotaMeter();
  const waits = createWaitMeter({ share });
  // Not the wall clock, which may be set back.
  const start = performance.now();
  const doneBefore = read().done;
  let isEnding = false;
  /** Milliseconds that questions took. */
  let asked = 0;

  function standing(): Standing {
    const now = read();
    const milliseconds = performance.now() - start - asked;
    const pace = paceOf(milliseconds, now.done - doneBefore, rows - now.done);
    const waiting = waits.read(eventNow());
    const ending = isEnding ? { answers: waits.inFlight } : undefined;
    return { ...now, ...pace, ...quota.read(), rows, waiting, ending };
  }
  const drawsOver = canDrawOver(io);
  const show = drawsOver
    ? (await import("./progress-bar.ts")).showBar
    : (await import("./progress-lines.ts")).showLines;
  let shown = show(standing, io.stderr);
  const timer = events && setInterval(() => events.progress(standing()), EVENT_EVERY_MILLISECONDS);
  return {
    hear(event) {
      quota.hear(event);
      waits.hear(event);
      events?.hear(event);
    },
    interrupted() {
      isEnding = true;
      if (!drawsOver) printInterrupted(io.stderr);
    },
    async ask(question) {
      shown.stop();
      const since = performance.now();
      try {
        return await question();
      } finally {
        asked += performance.now() - since;
        shown = show(standing, io.stderr);
      }
    },
    stop() {
      clearInterval(timer);
      events?.progress(standing());
      shown.stop();
    },
  };
}

/** Where no bar says it. */
export function printInterrupted(stderr: Io["stderr"]): void {
  print(stderr, "\nInterrupted: waiting for the answers to what is on its way.\n");
}

function canDrawOver({ env, stderr }: Pick<Io, "env" | "stderr">): boolean {
  return stderr.isTTY === true && env["TERM"] !== "dumb";
}

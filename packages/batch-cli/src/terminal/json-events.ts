import { once } from "node:events";
import type { BatchEvent, RunInfo } from "@x/batch-http";
import type { ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import type { Standing } from "./standing.ts";
import { printJson } from "./print.ts";

/** What became of a row of the file, as a program reads it. */
interface RowLine {
  /** Place of the row in the file, from 0. */
  readonly index: number;
  /** In the user's file; absent where the row comes from no line of it, as what a sync archives. */
  readonly line?: number;
  /** What the row says its record is: the value of the id property, or the record id. */
  readonly key?: string | undefined;
  readonly status: string;
  /** The record id; empty where there is none. */
  readonly id: string;
  /** Why it did not succeed, or a remark; else empty. */
  readonly error: string;
}

/**
 * What `--json` prints: a JSON object on each line, the report last. None has a token in it. No event but
 * `row` has a value of a record, except where HubSpot quotes one in a message.
 */
export interface EventLines {
  started(run: {
    readonly folder?: string;
    readonly operation: string;
    readonly objectType: string;
    readonly apiVersion: string;
    /** The user's file that the rows come from. */
    readonly file: string;
    readonly sheet?: string | undefined;
    readonly rows: number;
  }): void;
  /** What the client says of the run: requests, waits, records settled. */
  hear(event: BatchEvent): void;
  progress(standing: Standing): void;
  row(row: RowLine): void;
  /** Resolves when the reader has taken what was printed, or takes no more. */
  drained(): Promise<void>;
  ended(report: object, exitCode: ExitCode): void;
  /** What a person should know, as a sentence. */
  warned(message: string): void;
  /** What a sync is about to do. */
  planned(plan: object): void;
  /** What an undo would do that does nothing. */
  undoPlanned(plan: object): void;
  /** Of several runs in one folder, after the last. */
  stepsEnded(report: object, exitCode: ExitCode): void;
}

/**
 * The command's own events begin and end a run: the client may take several turns for one, and says of
 * each what it says of the whole.
 */
export function createEventLines(stdout: Io["stdout"], now: () => number = Date.now): EventLines {
  // A reader that has left, or a disk that is full: stdout of a process looks open again afterwards.
  const left = new AbortController();
  const leave = (): void => left.abort();
  stdout.once("error", leave).once("close", leave);
  const print = (type: string, event: object): void => {
    printJson(stdout, { type, at: now(), ...event });
  };
  return {
    started: (run) => print("run-started", run),
    hear(event) {
      if (event.type === "run-started" || event.type === "run-ended") return;
      const { type, run: _, ...said } = event as BatchEvent & { run: RunInfo };
      print(type, said);
    },
    progress: (standing) => print("progress", standing),
    // Without a time: the same row is the same line in every run of the command.
    row: (row) => printJson(stdout, { type: "row", ...row }),
    async drained() {
      if (!stdout.writableNeedDrain || left.signal.aborted) return;
      await once(stdout, "drain", { signal: left.signal }).catch(() => {});
    },
    ended: (report, exitCode) => print("run-ended", { exitCode, report }),
    warned: (message) => print("warning", { message }),
    planned: (plan) => print("sync-planned", plan),
    undoPlanned: (plan) => print("undo-planned", plan),
    stepsEnded: (report, exitCode) => print("steps-ended", { exitCode, report }),
  };
}

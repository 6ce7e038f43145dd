import type { BatchEvent, RunInfo } from "@x/batch-http";
import type { ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import type { Standing } from "./progress.ts";
import { printJson } from "./print.ts";

/**
 * What `--json` prints: a JSON object on each line. None has a token in it, nor any value of a record,
 * but for what HubSpot quotes in a message.
 */
export interface EventLines {
  started(run: {
    readonly folder?: string;
    readonly operation: string;
    readonly objectType: string;
    readonly apiVersion: string;
    readonly file: string;
    readonly rows: number;
  }): void;
  /** What the client says of the run: requests, waits, records settled. */
  hear(event: BatchEvent): void;
  progress(standing: Standing): void;
  ended(report: object, exitCode: ExitCode): void;
}

/**
 * The command's own events begin and end a run: the client may take several turns for one, and says of
 * each what it says of the whole.
 */
export function createEventLines(stdout: Io["stdout"], now: () => number = Date.now): EventLines {
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
    ended: (report, exitCode) => print("run-ended", { exitCode, report }),
  };
}

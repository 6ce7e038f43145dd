import type { RunView } from "@x/batch-import/studio";

/** What a tab asks the worker for. */
export interface AskedRun {
  /** Of the studio that the tab was opened by; another one may have the same port by now. */
  readonly token: string;
  readonly run: string;
  /** The name of a lock that the tab holds while it listens. A tab that dies holds none. */
  readonly lock: string;
}

/** What a tab hears: the run as it is now, or that no more will come. */
export type ToldRun = RunView | "still here" | "ended";

/** The studio sends something every 5 seconds. */
export const SILENT_MILLISECONDS = 15_000;

import type { RunView } from "@x/batch-import/studio";

/** What a tab asks the worker for. */
export interface WatchRequest {
  /** Of the studio that the tab was opened by; another one may have the same port by now. */
  readonly token: string;
  readonly run: string;
  /** The name of a lock that the tab holds while it listens. A tab that dies holds none. */
  readonly lock: string;
}

/**
 * What a tab is sent: the run as it is now, that the stream is alive, or that no more will come: `ended` where the
 * stream ended or broke off, `refused` where the studio gives none.
 */
export type StreamMessage = RunView | "still here" | "ended" | "refused";

/** The worker answers a tab at once. Until it is known whether it does, a person sees nothing. */
export const FIRST_MILLISECONDS = 3_000;
/** The studio sends something every 5 seconds. */
export const SILENT_MILLISECONDS = 15_000;

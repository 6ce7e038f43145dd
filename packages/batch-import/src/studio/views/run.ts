import type { RunDescription, RunState } from "../../results/describe-run.ts";
import type { RunLink } from "../../results/link-runs.ts";
import type { TargetCounts } from "../../store/stats.ts";
import type { Wait } from "../../run/wait-meter.ts";
import type { ResultRow } from "./rows.ts";

export interface RunSummary extends Omit<RunDescription, "inFlight"> {
  readonly run: string;
  readonly state: RunState | "unreadable";
  /** Absent where it is not known. */
  readonly inFlight?: number | undefined;
  /** Why it cannot be read. */
  readonly problem?: string | undefined;
  /** Its links to other runs. Only a list of runs has them. */
  readonly links?: readonly RunLink[] | undefined;
  /** Absent where it is kept in a folder, and written by one program. */
  readonly queue?: InQueue | undefined;
}

/** The details of a run in a queue, whose rows are sent by workers. */
export interface InQueue {
  /** A sentence: its state, and why nothing is sent. */
  readonly says: string;
  readonly lane: string;
  /** The key of its submit. */
  readonly key?: string | undefined;
  readonly canCancel: boolean;
}

/** The state of a run. */
export interface RunView extends RunSummary {
  readonly portal?: string | undefined;
  /** Absent where nobody keeps it. */
  readonly host?: string | undefined;
  /** This studio is at work on it; else another program may be. */
  readonly isHere: boolean;
  /** The studio prepares it, and no row is sent yet. */
  readonly isPreparing: boolean;
  /** It is pausing: it waits for requests in flight. */
  readonly isPausing: boolean;
  /** The user paused it. */
  readonly wasPaused: boolean;
  /** Rows in flight that would stay unknown for good after a stop: nothing can look them up. */
  readonly inDoubt: number;
  /** Rows that have their outcome. */
  readonly settled: number;
  /** Absent where the order of the file is not known. */
  readonly blocks?: RunBlocks | undefined;
  /** Requests that were sent, and answers that said 429. Absent, as all counts of requests, where nobody keeps them. */
  readonly requests?: number | undefined;
  readonly limited?: number | undefined;
  /** Requests that were sent again as they were: after a limit, a failure or no answer. */
  readonly repeated?: number | undefined;
  /**
   * `requests`, `limited` and `repeated` are at least these: another process is at work, or one was killed, and its
   * last second may not be counted.
   */
  readonly isAtLeast: boolean;
  readonly dailyRemaining?: number | undefined;
  /** Records to associate with that were looked up; absent where there were none. */
  readonly targets?: TargetsView | undefined;
  /** What keeps it from sending now. */
  readonly waiting?: Wait | undefined;
  readonly lastErrors: readonly Pick<ResultRow, "line" | "error">[];
  /** The requests over time, while this studio works on it. */
  readonly history?: RunHistory | undefined;
  /** Why nothing more is sent, and what else the user should know; sentences. */
  readonly problems: readonly string[];
}

export interface TargetsView extends TargetCounts {
  /** Associations with missing ones are left out; else the rows that name them fail. */
  readonly isMissingLeftOut: boolean;
}

/** How many requests were sent over time; at most 240 points. */
export interface RunHistory {
  /** ISO 8601. */
  readonly began: string;
  /** How long each point lasts. */
  readonly seconds: number;
  readonly sent: readonly number[];
  /** Answers that said 429. */
  readonly limited: readonly number[];
  /** How many requests HubSpot failed at (5xx), or did not answer. */
  readonly failed: number;
  /** The rate limit, where HubSpot named it. */
  readonly limit?: { readonly requests: number; readonly perMilliseconds: number } | undefined;
}

/** The rows of a run in blocks of the same size, in the order of the file. */
export interface RunBlocks {
  readonly rows: number;
  /**
   * A letter a block: `.` not all of its rows have an outcome yet, `w` all are written, `p` some failed or were skipped,
   * `f` none was written, `u` of some it is unknown whether they were written.
   */
  readonly fates: string;
}

/** What may be done about a run that is at its end. */
export interface NextView {
  /** Rows that HubSpot did not refuse and that may be sent again as they are. */
  readonly toSendAgain: number;
  /** Rows that were refused, and may be sent again once they are mended. */
  readonly toMend: number;
  /** Whether it can be undone. */
  readonly canUndo: boolean;
  /** The run that it undoes, where another undo of that run may undo what this one did not. */
  readonly undoAgain?: string | undefined;
  /** The URL with which HubSpot's pages of its records begin; the record id follows. Absent where there are no such pages. */
  readonly recordUrl?: string | undefined;
  /** The steps that it belongs to, in their order; empty for a single run. */
  readonly steps: readonly string[];
  /** Its links to other runs. */
  readonly links: readonly RunLink[];
  /** Why no row can be sent again or mended here. */
  readonly problems: readonly string[];
  /** Sentences: what can be done elsewhere, and how. */
  readonly elsewhere?: string | undefined;
}

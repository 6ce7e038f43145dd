import type { CheckReport } from "../../check/check.ts";
import type { RunSummary } from "./run.ts";

export interface CheckView extends Pick<
  CheckReport,
  "rows" | "refused" | "problems" | "warnings" | "rewritten" | "cost" | "unlisted" | "leftOutRows"
> {
  /** Titles of columns that are not written. */
  readonly notWritten: readonly string[];
  /** The newest other run that wrote rows of the same file to the same object, may have, or is about to. */
  readonly before?:
    | {
        /** Absent where it is not one of the runs of this studio. */
        readonly run?: string | undefined;
        /** Where it is, or was. */
        readonly folder?: string | undefined;
        /** ISO 8601. */
        readonly startedAt: string;
        /** Absent where it is not one of the runs of this studio. */
        readonly state?: RunSummary["state"] | undefined;
      }
    | undefined;
}

import type { AssociationUndo } from "@x/batch-core";
import { JobStoppedError } from "@x/batch-http";
import type { CallOutcome, Stop } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import type { UndoReading } from "../look/undo-pairs.ts";
import { sentence } from "../results/sentence.ts";

export interface TakeBackWork extends UndoReading {
  readonly client: Pick<ImportClient, "associations" | "lists" | "read">;
  /** Told why HubSpot cannot be asked any more. */
  readonly onStop: (stop: Stop) => void;
}

/** What became of one association or membership. */
export interface End {
  /** `done`: it was taken back; `nothing`: nothing is left to take back; `later`: it was not sent. */
  readonly end: "done" | "nothing" | "kept" | "failed" | "unknown" | "later";
  /** Empty where there is nothing to say. */
  readonly message: string;
  /** Something was taken back, and something stays. */
  readonly isPart?: boolean;
}

/** What became of a record: the ends of all that was to be taken back. */
export type TakenBackEnds = readonly End[];

export const LATER: End = { end: "later", message: "" };

/** What became of a pair for which nothing is to be sent. */
export function endOf({
  action,
  message,
}: Pick<
  Extract<AssociationUndo, { action: "reversed" | "kept" | "unknown" }>,
  "action" | "message"
>): End {
  return action === "reversed" ? { end: "nothing", message: "" } : { end: action, message };
}

/** What became of each input of a call. */
export async function endsOf(
  { onStop }: TakeBackWork,
  count: number,
  call: () => Promise<{ readonly outcomes: readonly CallOutcome[]; readonly stop?: Stop }>,
): Promise<readonly End[]> {
  try {
    const { outcomes, stop } = await call();
    if (stop !== undefined) onStop(stop);
    return outcomes.map(outcomeEnd);
  } catch (error) {
    if (!(error instanceof JobStoppedError)) throw error;
    onStop(error.stop);
    return Array.from({ length: count }, () => LATER);
  }
}

function outcomeEnd(outcome: CallOutcome): End {
  switch (outcome.status) {
    case "failed":
      return { end: "failed", message: sentence(outcome.error.message) };
    case "unknown":
      return { end: "unknown", message: sentence(outcome.message) };
    case "skipped":
      return {
        end: outcome.reason === "refused" ? "failed" : "later",
        message: sentence(outcome.message),
      };
    case "unchanged":
    case "missing":
      return { end: "nothing", message: "" };
    default:
      return { end: "done", message: "" };
  }
}

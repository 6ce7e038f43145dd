import type { AccountStanding, RunProgress } from "@x/batch-queue";
import type { DatabaseOptions } from "../../queue/database-url.ts";
import { queueCommand } from "../../queue/queue-command.ts";
import { waitText } from "../../queue/queued-run.ts";

/** Why nothing of a run is sent; empty where a worker is at work. */
export function whyNothing(
  { account, paused, waiting }: Pick<RunProgress, "account" | "paused" | "waiting">,
  { state }: Pick<AccountStanding, "state">,
  options: DatabaseOptions,
): string {
  if (paused !== undefined) {
    const next = queueCommand(["resume", account, "--database"], options);
    return `account ${account} is paused: ${paused} To go on: ${next}`;
  }
  if (waiting !== undefined) return waitText(waiting);
  if (state !== "waiting") return "";
  return `no worker sends to account ${account}: none is there, or all are busy. To start one: ${queueCommand(["worker"], options)}`;
}

/** What was said last, and what was seen at the last look; empty where a worker was at work. */
export interface Told {
  readonly said: string;
  readonly seen: string;
}

/** A reason that holds at one look only, such as between two workers, is not printed; nor is the same reason twice. */
export function isToSay({ said, seen }: Told, why: string): boolean {
  return why === seen && why !== said;
}

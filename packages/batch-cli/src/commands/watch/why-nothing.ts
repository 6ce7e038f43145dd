import type { AccountStanding, RunProgress } from "@x/batch-queue";
import { waitText } from "../../queue/queued-run.ts";
import { commandText } from "../../terminal/command-text.ts";

/** Why nothing of a run is sent; empty where a worker is at work. */
export function whyNothing(
  { account, paused, waiting }: Pick<RunProgress, "account" | "paused" | "waiting">,
  { state }: Pick<AccountStanding, "state">,
): string {
  if (paused !== undefined) {
    const next = commandText(["resume", account, "--database"]);
    return `account ${account} is paused: ${paused} To go on: ${next}`;
  }
  if (waiting !== undefined) return waitText(waiting);
  if (state !== "waiting") return "";
  return `no worker sends to account ${account}: none is there, or all are busy. To start one: hubspot-batch worker`;
}

/** What was said last, and what was seen at the last look; empty where a worker was at work. */
export interface Told {
  readonly said: string;
  readonly seen: string;
}

/** What is so at one look alone, such as between two workers, is not said; nor is the same twice. */
export function isToSay({ said, seen }: Told, why: string): boolean {
  return why === seen && why !== said;
}

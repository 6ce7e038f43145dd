import type { ConfirmedOutcome, Outcome } from "./outcome.ts";

const WRITTEN: readonly string[] = ["created", "updated", "archived"];

/**
 * Returns true when HubSpot confirmed that the record was created, updated or archived.
 *
 * @example
 * isWritten({ status: "created" }); //=> true
 * isWritten({ status: "unknown" }); //=> false
 */
export function isWritten<Given extends Pick<Outcome, "status">>(
  outcome: Given,
): outcome is Extract<Given, Pick<ConfirmedOutcome, "status">> {
  return WRITTEN.includes(outcome.status);
}

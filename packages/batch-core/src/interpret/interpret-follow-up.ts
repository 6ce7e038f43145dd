import type { AssociationOutcomeOf, CallOutcome, Outcome, Stop } from "@x/batch-types";
import type { CallBatch } from "../kinds/calls/call-batch.ts";
import { endFollowUp } from "../kinds/pairs/follow-up.ts";
import { pairs } from "../kinds/pairs/pairs.ts";
import type { Answer, FollowUpBatch, FollowUpState, Interpretation } from "../plan/batch.ts";
import { interpret } from "./interpret.ts";
import { skip } from "./skip.ts";

/** An object type that is not known is wrong for these pairs only: their records are written. */
const followUps: typeof pairs = { ...pairs, outlives: ({ reason }) => reason === "refused" };

/**
 * What the answer to a request for associations means. The outcomes of their records wait until the last
 * of them is settled.
 */
export function interpretFollowUp(batch: FollowUpBatch, answer: Answer): Interpretation {
  const { again, outcomes, ...rest } = interpret(followUps, batch, answer);
  const followUp = withSettled(batch.followUp, outcomes);
  // An association has one error; whatever else was said of it would be lost.
  const errors = [...rest.errors, ...new Set(outcomes.flatMap(furtherErrors))];
  const [group, ...groups] = followUp.groups;
  if (again.length > 0) {
    return { ...rest, errors, outcomes: [], again: again.map((next) => follow(next, followUp)) };
  }
  if (rest.stop === undefined && group !== undefined) {
    const next = follow({ ...group, retries: 0 }, { ...followUp, groups });
    return { ...rest, errors, outcomes: [], again: [next] };
  }
  return { ...rest, errors, outcomes: end(followUp, rest.stop), again: [] };
}

/** Settles records whose associations are not made any more. */
export function skipFollowUp(batch: FollowUpBatch, stop: Stop): Outcome[] {
  return end(withSettled(batch.followUp, skip(pairs, batch, stop)), stop);
}

/** @param stop Why the groups that wait are not sent; there are none without it. */
function end(followUp: FollowUpState, stop: Stop | undefined): Outcome[] {
  const skipped = followUp.groups.flatMap((group) => skip(pairs, { ...group, retries: 0 }, stop!));
  return endFollowUp(withSettled(followUp, skipped));
}

function withSettled(followUp: FollowUpState, outcomes: readonly CallOutcome[]): FollowUpState {
  // Pairs are only made here, so nothing else can become of them.
  const made = outcomes as readonly AssociationOutcomeOf<"create">[];
  return { ...followUp, settled: [...followUp.settled, ...made] };
}

/** A batch of pairs, and what its records are. It is sent to associate them, be it in parts or again. */
function follow(next: CallBatch, followUp: FollowUpState): FollowUpBatch {
  return { ...(next as Omit<FollowUpBatch, "followUp">), reason: "associate", followUp };
}

function furtherErrors(outcome: CallOutcome) {
  return outcome.status === "failed" ? (outcome.moreErrors ?? []) : [];
}

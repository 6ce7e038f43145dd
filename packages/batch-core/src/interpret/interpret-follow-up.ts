import type { AssociationOutcomeOf, CallOutcome, Outcome, Stop } from "@x/batch-types";
import type { CallBatch } from "../kinds/calls/call-batch.ts";
import { endFollowUp } from "../kinds/pairs/follow-up.ts";
import { pairs } from "../kinds/pairs/pairs.ts";
import type { Answer } from "../answer/answer.ts";
import type { FollowUpBatch, FollowUpState } from "../plan/batch.ts";
import type { Interpretation } from "../answer/interpretation.ts";
import { interpret } from "./interpret.ts";
import { skip } from "./skip.ts";

// An unknown object type is an error of these pairs only: their records are written.
const followUps: typeof pairs = { ...pairs, endsOnlyBatch: ({ reason }) => reason === "refused" };

/** Returns what the answer to a follow-up means. The outcomes of its records come when all associations are settled. */
export function interpretFollowUp(batch: FollowUpBatch, answer: Answer): Interpretation {
  const { again, outcomes, ...rest } = interpret(followUps, batch, answer);
  const followUp = withSettled(batch.followUp, outcomes);
  // An association has room for one error; the others become errors of the run.
  const errors = [...rest.errors, ...new Set(outcomes.flatMap(furtherErrors))];
  const [group, ...groups] = followUp.groups;
  // One at most: pairs have neither look-ups nor pages, so nothing but the next part of a search.
  const [next] = again;
  if (next !== undefined) {
    return { ...rest, errors, outcomes: [], again: [follow(next, followUp)] };
  }
  if (rest.stop === undefined && group !== undefined) {
    const nextGroup = follow({ ...group, retries: 0 }, { ...followUp, groups });
    return { ...rest, errors, outcomes: [], again: [nextGroup] };
  }
  return { ...rest, errors, outcomes: end(followUp, rest.stop), again: [] };
}

/** Returns the outcomes of records whose associations are not sent any more. */
export function skipFollowUp(batch: FollowUpBatch, stop: Stop): Outcome[] {
  return end(withSettled(batch.followUp, skip(pairs, batch, stop)), stop);
}

/** @param stop Why waiting groups are not sent. Without it there are none. */
function end(followUp: FollowUpState, stop: Stop | undefined): Outcome[] {
  const skipped = followUp.groups.flatMap((group) => skip(pairs, { ...group, retries: 0 }, stop!));
  return endFollowUp(withSettled(followUp, skipped));
}

function withSettled(followUp: FollowUpState, outcomes: readonly CallOutcome[]): FollowUpState {
  // Follow-ups only create pairs, so these are the outcomes of a create.
  const made = outcomes as readonly AssociationOutcomeOf<"create">[];
  return { ...followUp, settled: [...followUp.settled, ...made] };
}

/** Makes a follow-up of a batch of pairs. */
function follow(next: CallBatch, followUp: FollowUpState): FollowUpBatch {
  return { ...(next as Omit<FollowUpBatch, "followUp">), reason: "associate", followUp };
}

function furtherErrors(outcome: CallOutcome) {
  return outcome.status === "failed" ? (outcome.moreErrors ?? []) : [];
}

import type { CallOutcome, Stop } from "@x/batch-types";
import type { CallBatch, CallInterpretation } from "../kinds/calls/call-batch.ts";
import { definitions } from "../kinds/properties/definitions.ts";
import { events } from "../kinds/events/events.ts";
import { allLists, listsToFind, newLists } from "../kinds/lists/lists.ts";
import { memberships } from "../kinds/lists/memberships.ts";
import { merges } from "../kinds/merges/merges.ts";
import { statuses } from "../kinds/statuses/statuses.ts";
import { settings } from "../kinds/settings/settings.ts";
import { pairs } from "../kinds/pairs/pairs.ts";
import type { Answer } from "../answer/answer.ts";
import { interpretAccount, skipAccount } from "./interpret-account.ts";
import { interpret } from "./interpret.ts";
import { skip } from "./skip.ts";

/**
 * Returns what an answer means for each input of a batch: its outcome, or a batch to send. Accepts any status,
 * JSON and text. Never throws. A call is sent again where the second time changes nothing, or is refused.
 *
 * @example
 * const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
 * const { batches } = planCall(job, [{ name: "shoe_size" }]);
 * const headers = { "x-hubspot-correlation-id": "c-1" };
 * const answer = { kind: "response", status: 204, headers, body: "" } as const;
 * interpretCall(batches[0]!, answer).outcomes[0]?.status; //=> "archived"
 */
export function interpretCall(batch: CallBatch, answer: Answer): CallInterpretation {
  return batch.job.about === "account"
    ? interpretAccount(batch, answer)
    : interpret(kindOf(batch), batch, answer);
}

/**
 * Returns the outcomes of a batch of {@link planCall} that is not sent, or not again: `skipped`, or `unknown`
 * when an earlier attempt may have done it.
 *
 * @param stop The `stop` of `interpretCall`, or one with `aborted` when the caller ends the call.
 *
 * @example
 * const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
 * const { batches } = planCall(job, [{ name: "shoe_size" }]);
 * skipCall(batches[0]!, { reason: "aborted", message: "Ctrl+C" })[0]?.status; //=> "skipped"
 */
export function skipCall(batch: CallBatch, stop: Stop): CallOutcome[] {
  return batch.job.about === "account"
    ? skipAccount(batch, stop)
    : skip(kindOf(batch), batch, stop);
}

function kindOf({ job }: CallBatch): typeof pairs {
  switch (job.about) {
    case "properties":
      return definitions;
    case "associations":
      return pairs;
    case "lists":
      if (job.operation === "list") return allLists;
      return job.operation === "find" ? listsToFind : newLists;
    case "memberships":
      return memberships;
    case "statuses":
      return statuses;
    case "events":
      return events;
    case "records":
      return merges;
    default:
      return settings;
  }
}

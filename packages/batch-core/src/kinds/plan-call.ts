import type { CallOutcome, RecordError } from "@x/batch-types";
import {
  MAX_ASSOCIATION_INPUTS,
  MAX_EVENT_INPUTS,
  MAX_MEMBERSHIP_INPUTS,
  MAX_PROPERTY_INPUTS,
  MAX_STATUS_INPUTS,
} from "@x/batch-types/registry";
import { invalidRecord } from "../internal/invalid-record.ts";
import { createPacker } from "../internal/packer.ts";
import { messageOf } from "../internal/show.ts";
import { acceptInput } from "./accept-input.ts";
import type { CallBatch, CallEntry } from "./calls/call-batch.ts";
import type { CallJob, ResolvedCallJob } from "../job/call-job.ts";
import { resolveCallJob } from "../job/resolve-call-job.ts";
import { comparableInput } from "./calls/comparable-input.ts";
import { failed } from "../outcome/settle.ts";

/** The batches of a call, and the outcomes of inputs that cannot be sent. */
export interface CallPlan {
  readonly batches: readonly CallBatch[];
  readonly outcomes: readonly CallOutcome[];
  /** Present when a batch must be settled before the next one is sent, because it can be about the same records. */
  readonly inOrder?: true;
}

/**
 * Returns the batches of a call, and the outcomes of inputs that cannot be sent. Equal inputs are sent once; a
 * second definition of one property, and a second, different status of one subscription, is refused.
 *
 * @throws {InvalidOptionsError} naming every problem of the job.
 *
 * @example
 * const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
 * const { batches, outcomes } = planCall(job, [{ name: "shoe_size" }, { name: "" }]);
 * [batches.length, outcomes[0]?.status]; //=> [1, "failed"]
 */
export function planCall(written: CallJob, inputs: Iterable<unknown>): CallPlan {
  const job = resolveCallJob(written);
  const outcomes: CallOutcome[] = [];
  const twins = new Map<string, Twin>();
  // No two entries of a batch may have the same name, because answers refer to entries by name.
  const batches = createPacker<Twin>(mostInputs(job));
  let index = -1;

  for (const given of inputs) {
    index += 1;
    const errors: RecordError[] = [];
    const { key, input } = accept(job, given, errors);
    // Two equal events are two events, and HubSpot's answer names none.
    const name = job.about === "events" ? String(index) : comparableInput(input);
    const asSent = JSON.stringify(input);
    const what = WRITTEN_ONCE[`${job.about}.${job.operation}`];
    const identity = job.about === "events" || what !== undefined ? name : asSent;
    const twin = twins.get(identity);
    const isEqual = job.about === "statuses" && asSent === JSON.stringify(twin?.input);
    if (errors.length === 0 && twin !== undefined && what !== undefined && !isEqual) {
      const message = `The ${what} at index ${twin.index} has the same name, ${key}.`;
      errors.push({ ...invalidRecord("DUPLICATE_KEY", message), duplicateOf: twin.index });
    }
    const [error, ...moreErrors] = errors;
    if (error !== undefined) {
      const fate = failed([error, ...moreErrors]);
      outcomes.push({ ...fate, index, ...(key !== "" && { key }), attempts: 0 });
      continue;
    }
    if (twin !== undefined) {
      twin.merged = [...(twin.merged ?? []), index];
      continue;
    }
    const entry: Twin = { index, key, input, attempts: 0 };
    twins.set(identity, entry);
    batches.add(name, entry);
  }
  return {
    batches: batches.lists.map((entries) => ({ job, entries, retries: 0 })),
    outcomes,
    ...(job.about === "records" && { inOrder: true }),
  };
}

/** Calls that can write each name once only: which of two different values is to stay is not for us to say. */
const WRITTEN_ONCE: Readonly<Record<string, string | undefined>> = {
  "properties.create": "property",
  "statuses.write": "status",
};

/** An entry that collects later equal inputs. */
type Twin = Omit<CallEntry, "merged"> & { merged?: readonly number[] };

function mostInputs(job: ResolvedCallJob): number {
  // An archive has one input for each `from`, so this many pairs are never too many inputs.
  switch (job.about) {
    case "properties":
      return MAX_PROPERTY_INPUTS;
    case "memberships":
      return MAX_MEMBERSHIP_INPUTS; // Fact 114.
    case "statuses":
      return MAX_STATUS_INPUTS; // Fact 118.
    case "events":
      return MAX_EVENT_INPUTS; // Fact 115.
    case "associations":
      return job.operation === "labels" ? 1 : MAX_ASSOCIATION_INPUTS[job.operation];
    default:
      return 1;
  }
}

function accept(job: ResolvedCallJob, given: unknown, errors: RecordError[]) {
  try {
    return acceptInput(job, given, errors);
  } catch (error) {
    // A getter or proxy of this input threw; the other inputs can still be sent.
    errors.push(invalidRecord("UNREADABLE", `It cannot be read: ${messageOf(error)}`));
    return { key: "", input: {} };
  }
}

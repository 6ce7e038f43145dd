import type { CallOutcome, RecordError } from "@x/batch-types";
import { MAX_ASSOCIATION_INPUTS, MAX_PROPERTY_INPUTS } from "@x/batch-types/registry";
import { invalidRecord } from "../../internal/invalid-record.ts";
import { createPacker } from "../../internal/packer.ts";
import { messageOf } from "../../internal/show.ts";
import { acceptInput } from "./accept-input.ts";
import type { CallBatch, CallEntry } from "./call-batch.ts";
import { type CallJob, resolveCallJob, type ResolvedCallJob } from "../../job/call-job.ts";
import { comparableInput } from "./comparable-input.ts";
import { failed } from "../../outcome/settle.ts";

/** The batches of a call, and the outcomes of inputs that cannot be sent. */
export interface CallPlan {
  readonly batches: readonly CallBatch[];
  readonly outcomes: readonly CallOutcome[];
}

/**
 * Returns the batches of a call, and the outcomes of inputs that cannot be sent. Equal inputs are sent once; a
 * second definition of one property is refused.
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
    const name = comparableInput(input);
    const isDefinition = job.about === "properties" && job.operation === "create";
    const identity = isDefinition ? name : JSON.stringify(input);
    const twin = twins.get(identity);
    if (errors.length === 0 && twin !== undefined && isDefinition) {
      const message = `The property at index ${twin.index} has the same name, ${key}.`;
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
  };
}

/** An entry that collects later equal inputs. */
type Twin = Omit<CallEntry, "merged"> & { merged?: readonly number[] };

function mostInputs(job: ResolvedCallJob): number {
  // An archive has one input for each `from`, so this many pairs are never too many inputs.
  if (job.about === "properties") return MAX_PROPERTY_INPUTS;
  if (job.about !== "associations" || job.operation === "labels") return 1;
  return MAX_ASSOCIATION_INPUTS[job.operation];
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

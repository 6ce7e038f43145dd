import type { AssociatedRecord, CallOutcome } from "@x/batch-types";
import type { ResolvedCallJob } from "../../job/call-job.ts";
import type { FateOf } from "../../outcome/settle.ts";
import type { BatchOf, EntryOf, InterpretationOf, PairInput } from "../../plan/batch.ts";

// The values that go round the loop for calls beside records. All plain JSON, like those of records.

/** The associations of a record; `after` where a former page ended. */
export interface RecordInput {
  readonly id: string;
  readonly after?: string;
}

/** A property: its name only, or all of its definition. */
export interface PropertyInput {
  readonly name: string;
}

/** A list of properties, or of labels, asks for all of them. */
export type CallInput = PairInput | RecordInput | PropertyInput | Readonly<Record<string, never>>;

/** An input on its way. `key` tells it from the others of its batch, for people. */
export interface CallEntry<Input extends CallInput = CallInput> extends EntryOf<Input> {
  /** The pages of its associations that were read so far. */
  readonly pages?: readonly AssociationPage[];
}

/** One page of the associations of a record. */
export interface AssociationPage {
  readonly found: readonly AssociatedRecord[];
  /** The cursor of the page that follows. */
  readonly after: string;
}

/** What is sent in one request. */
export interface CallBatch extends BatchOf<ResolvedCallJob, CallEntry> {}

/** What became of an input. */
export type CallFate = FateOf<CallOutcome>;

/** What an answer means for every input it is about. */
export interface CallInterpretation extends InterpretationOf<CallBatch, CallOutcome> {}

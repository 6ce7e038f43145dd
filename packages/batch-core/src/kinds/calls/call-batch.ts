import type { AssociatedRecord, AssociationType, CallOutcome } from "@x/batch-types";
import type { Interpretation } from "../../plan/batch.ts";
import type { Search } from "../../recover/search.ts";
import type { FateOf } from "../../outcome/settle.ts";
import type { ResolvedCallJob } from "./call-job.ts";

// The values that go round the loop for calls beside records. All plain JSON, like those of records.

/** Two records, as they go over the wire; an archive is sent as one record and several others. */
export interface PairInput {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly types?: readonly AssociationType[];
}

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

/** An input on its way. */
export interface CallEntry<Input extends CallInput = CallInput> {
  /** Position in the input. */
  readonly index: number;
  /** What tells it from the others of its batch, for people. */
  readonly key: string;
  readonly input: Input;
  /** Requests that have carried it so far. */
  readonly attempts: number;
  /** Positions of the same input further on. */
  readonly merged?: readonly number[];
  /** The pages of its associations that were read so far. */
  readonly pages?: readonly AssociationPage[];
}

/** One page of the associations of a record. */
export interface AssociationPage {
  readonly found: readonly AssociatedRecord[];
  /** The cursor of the page that follows. */
  readonly after: string;
}

/** Entries that go in a request of their own. */
export interface CallPart {
  readonly entries: readonly CallEntry[];
  readonly reason?: "isolate";
  /** An earlier attempt got no usable answer, so that this may be done already. */
  readonly mayBeWritten?: true;
}

/** What is sent in one request, and what is still to follow it. */
export interface CallBatch {
  readonly job: ResolvedCallJob;
  readonly entries: readonly CallEntry[];
  /** How often this very request has been sent again. */
  readonly retries: number;
  /** Why it is sent again; absent the first time, and for a further page. */
  readonly reason?: "retry" | "isolate";
  /** An earlier attempt got no usable answer, so that this may be done already. */
  readonly mayBeWritten?: true;
  /** The token has been refreshed for it once; a second refusal is final. */
  readonly refreshed?: true;
  /** Parts still to be sent, in order. */
  readonly waiting?: readonly CallPart[];
  /** While what makes HubSpot refuse a request is searched for. */
  readonly search?: Search;
}

/** What became of an input. */
export type CallFate = FateOf<CallOutcome>;

/** What an answer means for every input it is about. */
export type CallInterpretation = Omit<Interpretation, "outcomes" | "again"> & {
  readonly outcomes: readonly CallOutcome[];
  readonly again: readonly CallBatch[];
};

import type {
  Account,
  AssociatedRecord,
  CallOutcome,
  RecordList,
  SettingsListedOutcome,
} from "@x/batch-types";
import type { ResolvedCallJob } from "../../job/call-job.ts";
import type { FateOf } from "../../outcome/settle.ts";
import type { BatchOf, EntryOf, PairInput } from "../../plan/batch.ts";
import type { InterpretationOf } from "../../answer/interpretation.ts";

// What the loop passes on for calls. All plain JSON.

/** A record whose associations are read; `after` is the cursor of the next page. */
export interface RecordInput {
  readonly id: string;
  readonly after?: string;
}

/** A property: its name, and for a create the rest of its definition. */
export interface PropertyInput {
  readonly name: string;
}

/** The next page of a list, by its cursor. */
export interface NextPageInput {
  readonly after: string;
}

/** A list to find by its name, or to create; `offset` is where the next page of the search begins. */
export interface ListNameInput {
  readonly name: string;
  readonly offset?: number;
}

/** The next page of all lists: where it begins. */
export interface NextListsInput {
  readonly offset: number;
}

/** A person, and what is to be written of one subscription, if anything. */
export interface SubscriberInput {
  readonly subscriberIdString: string;
  readonly subscriptionId?: number;
  readonly statusState?: string;
  readonly channel?: string;
  readonly legalBasis?: string;
  readonly legalBasisExplanation?: string;
}

/** A custom event. */
export interface EventInput {
  readonly eventName: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** Two records to merge. */
export interface MergeInput {
  readonly primaryObjectId: string;
  readonly objectIdToMerge: string;
}

/** The input of a call; `{}` for a list of properties, labels or settings, and for the account. */
export type CallInput =
  | PairInput
  | RecordInput
  | PropertyInput
  | NextPageInput
  | ListNameInput
  | NextListsInput
  | SubscriberInput
  | EventInput
  | MergeInput
  | Readonly<Record<string, never>>;

/** An input of the user, as it is sent, and what names it in messages: `""` for nothing. */
export interface AcceptedInput {
  readonly key: string;
  readonly input: CallInput;
}

/** An input in a batch. `key` names it in messages. */
export interface CallEntry<Input extends CallInput = CallInput> extends EntryOf<Input> {
  /** The pages of its associations read so far. */
  readonly pages?: readonly AssociationPage[];
  /** The pages of a list of settings read so far. */
  readonly settings?: readonly SettingPage[];
  /** The lists read so far, where all are asked for. */
  readonly lists?: readonly RecordList[];
  /** The account as known so far. Present while its daily usage is asked for. */
  readonly account?: Account;
}

/** One page of the associations of a record. */
export interface AssociationPage {
  readonly found: readonly AssociatedRecord[];
  /** The cursor of the next page. */
  readonly after: string;
}

/** One page of a list of settings. */
export interface SettingPage {
  readonly found: SettingsListedOutcome["settings"];
  /** The cursor of the next page. */
  readonly after: string;
}

/** The inputs of one request. */
export interface CallBatch extends BatchOf<ResolvedCallJob, CallEntry> {}

/** What became of an input. */
export type CallFate = FateOf<CallOutcome>;

/** What an answer means for the inputs of a batch. */
export interface CallInterpretation extends InterpretationOf<CallBatch, CallOutcome> {}

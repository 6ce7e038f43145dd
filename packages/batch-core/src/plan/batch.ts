import type {
  ApiVersion,
  ArchiveInput,
  AssociationOutcomeOf,
  AssociationType,
  ConfirmedOutcome,
  CreateInput,
  DealSplitsInput,
  RecordObjectType,
  RecordRow,
  UpdateInput,
} from "@x/batch-types";
import type { ResolvedJob } from "../job/job.ts";
import type { FollowUp } from "./read-associations.ts";

// What the loop passes on: plan, build, send, interpret. All plain JSON, so that a batch can wait in a queue and
// be interpreted on another machine.

/** One item to send: a record, a pair of records or a property definition. */
export interface EntryOf<Input> {
  /** Position in the input, from 0 or from `firstIndex`. */
  readonly index: number;
  /** The record id or unique value, as given. */
  readonly key?: string;
  readonly input: Input;
  /** How many requests have carried it so far. */
  readonly attempts: number;
  /** Positions of later records with the same key that are sent as part of this one. */
  readonly merged?: readonly number[];
}

/** The entries of one request, with their job. */
export interface BatchOf<Job, Entry> {
  readonly job: Job;
  readonly entries: readonly Entry[];
  /** How often this request was sent again unchanged. */
  readonly retries: number;
  /** Why it is sent; absent for the first request of its entries. */
  readonly reason?: "retry" | "isolate" | "reconcile" | "associate";
  /** True: an earlier attempt got no usable answer, so HubSpot may have written the entries. */
  readonly mayBeWritten?: true;
  /** True: the token was refreshed for it. A second 401 ends the job. */
  readonly refreshed?: true;
  /** Present while the batch is a part of a refused one, sent to find the bad entries. */
  readonly search?: Search<Entry>;
}

/** How far the search for the bad entries of a refused batch has come. One part is sent after the other. */
export interface Search<Entry> {
  /** Parts not sent yet, in order. */
  readonly waiting: readonly Part<Entry>[];
  /** The kind of the part in this batch. */
  readonly kind: Part<Entry>["kind"];
  /** How many more refusals are believed when they name entries. A suspect that is accepted ends it. */
  readonly hintsLeft: number;
  /** How many parts of two or more entries were refused, or failed, without naming an entry. */
  readonly refused: number;
  /** True once HubSpot has accepted a part. */
  readonly accepted: boolean;
  /** Failures (5xx, no answer) in a row. Absent while HubSpot only refuses. */
  readonly failures?: number;
}

/** Entries of a refused batch that go into one request. */
export interface Part<Entry> {
  readonly entries: readonly Entry[];
  /** `suspects` were named by an error, `rest` are the others, `half` is half of a batch whose errors named nothing. */
  readonly kind: "suspects" | "rest" | "half";
  /** True: an earlier attempt got no usable answer, so HubSpot may have written these. */
  readonly mayBeWritten?: true;
}

/** A record as it is sent. */
export type WireInput = CreateInput | UpdateInput | ArchiveInput | DealSplitsInput;

/** A record in a batch: its index in the input, and what is sent for it. */
export interface Entry extends EntryOf<WireInput> {
  /** Update and upsert: associations to make once it is written. A create has its own in `input`. */
  readonly followUps?: readonly FollowUp[];
  /** Create: present when an earlier create of the same key made a record, or may have. A look-up must tell the two apart. */
  readonly earlier?: Earlier;
  /** Create: an earlier one got no answer, and a look-up did not find its record. HubSpot may still make it late. */
  readonly provenMissing?: true;
  /** Create: it is sent once more in this run, and no second time. */
  readonly repeated?: true;
}

/** The record that an earlier create of the same key made. Without fields: made at an unknown time. */
export interface Earlier {
  readonly id?: string;
  /** It was made at this time at the latest: HubSpot's clock, in milliseconds since 1970. */
  readonly madeBy?: number;
  /** It was made at least this many milliseconds before this create was sent. */
  readonly before?: number;
}

/** Up to 100 records sent in one request. */
export interface RecordBatch extends BatchOf<ResolvedJob, Entry> {
  /** Present when the batch reads its records to find out what became of them. */
  readonly reconciliation?: Reconciliation;
  readonly followUp?: never;
}

/** How far a look-up has come: of creates without an answer, or of rows that name no record. */
export interface Reconciliation {
  /** How many reads were answered so far. */
  readonly reads: number;
  /** The rows to identify; absent when a create got no answer. */
  readonly rows?: readonly RecordRow[];
  /** When the create was sent, in milliseconds since 1970; absent when the sender does not say. */
  readonly sentAt?: number;
  /** True: another process sent the create, so `sentAt` may be by another clock than that of the look-up. */
  readonly ofEarlierRun?: true;
  /** What HubSpot said without naming a record; absent when it did not answer. */
  readonly said?: string;
}

/** A look-up that identifies rows. */
export type RowsToIdentify = Required<Pick<Reconciliation, "reads" | "rows">>;

/** Two records to associate or separate, as they are sent. */
export interface PairInput {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly types?: readonly AssociationType[];
}

/** The associations to make after an update or upsert, sent in requests of their own. */
export interface FollowUpBatch extends BatchOf<FollowUpJob, EntryOf<PairInput>> {
  readonly followUp: FollowUpState;
  readonly reconciliation?: never;
}

/** The job of a follow-up, with its defaults filled in. */
export interface FollowUpJob {
  readonly about: "associations";
  readonly operation: "create" | "createDefault";
  readonly from: RecordObjectType;
  readonly to: RecordObjectType;
  readonly apiVersion: ApiVersion;
  readonly maxRetries: number;
}

/** The records and associations of a follow-up. The `index` of each pair is its place in `links`. */
export interface FollowUpState {
  /** For each pair: the index of its record in the input, and the record to associate it with. */
  readonly links: readonly { readonly index: number; readonly to: FollowUp["to"] }[];
  /** The outcomes of the records. They are returned when all associations are settled. */
  readonly written: readonly ConfirmedOutcome[];
  /** The outcomes of the pairs settled so far. */
  readonly settled: readonly AssociationOutcomeOf<"create">[];
  /** Pairs for later requests: other object types, or too many for this one. */
  readonly groups: readonly Pick<FollowUpBatch, "job" | "entries">[];
}

/** One request: records, or the associations that follow them. */
export type Batch = RecordBatch | FollowUpBatch;

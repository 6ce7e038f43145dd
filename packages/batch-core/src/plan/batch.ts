import type {
  ApiVersion,
  ArchiveInput,
  AssociationOutcomeOf,
  AssociationType,
  ConfirmedOutcome,
  CreateInput,
  DealSplitsInput,
  Outcome,
  RecordError,
  RecordObjectType,
  RecordRow,
  Stop,
  UpdateInput,
} from "@x/batch-types";
import type { ResolvedJob } from "../job/job.ts";
import type { FollowUp } from "./read-associations.ts";

// The values that go round the loop: plan, build, send, interpret. All plain JSON, so that a batch
// can wait on a queue and be interpreted on another machine.

/** Something to be sent, of any kind: a record, a pair of records, a property definition. */
export interface EntryOf<Input> {
  /** Position in the input. */
  readonly index: number;
  /** What tells it from the others of its batch: a record id or unique value, as given. */
  readonly key?: string;
  readonly input: Input;
  /** Requests that have carried it so far. */
  readonly attempts: number;
  /** Positions of later records of the same key that were merged into this one. */
  readonly merged?: readonly number[];
}

/** What goes in one request, of any kind. */
export interface BatchOf<Job, Entry> {
  readonly job: Job;
  readonly entries: readonly Entry[];
  /** How often this very request has been sent again since the last answer that settled something. */
  readonly retries: number;
  /** Why it is sent again; absent the first time. */
  readonly reason?: "retry" | "isolate" | "reconcile" | "associate";
  /** An earlier attempt got no usable answer, so its entries may be written already. */
  readonly mayBeWritten?: true;
  /** The token has been refreshed for it once; a second refusal is final. */
  readonly refreshed?: true;
  /** While the entry that makes HubSpot refuse a whole batch is searched for. */
  readonly search?: Search<Entry>;
}

/** A search for bad entries: one part of the refused batch is sent after the other. */
export interface Search<Entry> {
  /** Parts still to be sent, in order. */
  readonly waiting: readonly Part<Entry>[];
  /** What the part on its way is. */
  readonly kind: Part<Entry>["kind"];
  /** Whether the names in answers are still believed: a suspect that was accepted ends it. */
  readonly believesHints: boolean;
  /** Parts of several that HubSpot refused, or failed at, without naming any of them. */
  readonly refused: number;
  /** Whether HubSpot has accepted a part. */
  readonly accepted: boolean;
  /** Failures (5xx, no answer) in a row. Absent as long as HubSpot refuses and does not fail. */
  readonly failures?: number;
}

/** Entries of a refused batch, sent together while the bad one is searched for. */
export interface Part<Entry> {
  readonly entries: readonly Entry[];
  /** Whom an answer named, who is left without them, or a half, where nobody was named. */
  readonly kind: "suspects" | "rest" | "half";
  /** An earlier attempt got no usable answer, so these may be written already. */
  readonly mayBeWritten?: true;
}

/** A record as it goes over the wire. */
export type WireInput = CreateInput | UpdateInput | ArchiveInput | DealSplitsInput;

/** A record on its way: where it came from, and what is sent for it. */
export interface Entry extends EntryOf<WireInput> {
  /** Associations to make once it is written; a create carries its own in the input. */
  readonly followUps?: readonly FollowUp[];
  /** Create: set when this run made a record of this key before, or may have. A look-up must not take that record for this one's. */
  readonly earlier?: Earlier;
}

/** The record that an earlier create of the same key made. Empty: it may have been made at any time. */
export interface Earlier {
  readonly id?: string;
  /** It was made by then, or never: HubSpot's time, in milliseconds since 1970. */
  readonly madeBy?: number;
  /** It was made so long before this create left, in milliseconds, or never. */
  readonly before?: number;
}

/** Up to 100 records sent in one request. */
export interface RecordBatch extends BatchOf<ResolvedJob, Entry> {
  /** While it is found out by reading what became of its records. */
  readonly reconciliation?: Reconciliation;
  readonly followUp?: never;
}

/** How far a look-up has come: of creates without an answer, or of rows that name no record. */
export interface Reconciliation {
  /** Reads that were answered so far. */
  readonly reads: number;
  /** The rows of which the read tells whose they are; absent where a create got no answer. */
  readonly rows?: readonly RecordRow[];
  /** When the create left, in milliseconds since 1970, where the sender told. */
  readonly sentAt?: number;
  /** What HubSpot said without naming a record; absent where it did not answer. */
  readonly said?: string;
}

/** A look-up that tells whose the rows of an answer are. */
export type RowsToIdentify = Required<Pick<Reconciliation, "reads" | "rows">>;

/** Two records, as they go over the wire; an archive is sent as one record and several others. */
export interface PairInput {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly types?: readonly AssociationType[];
}

/** Associations that follow an update or upsert, in requests of their own. */
export interface FollowUpBatch extends BatchOf<FollowUpJob, EntryOf<PairInput>> {
  readonly followUp: FollowUpState;
  readonly reconciliation?: never;
}

/** What associates records of two objects, with every option present. */
export interface FollowUpJob {
  readonly about: "associations";
  readonly operation: "create" | "createDefault";
  readonly from: RecordObjectType;
  readonly to: RecordObjectType;
  readonly apiVersion: ApiVersion;
  readonly maxRetries: number;
}

/** What the associations of written records are about. The `index` of each pair is its place in `links`. */
export interface FollowUpState {
  /** The record of each pair, by its index, and the record it is to be associated with. */
  readonly links: readonly { readonly index: number; readonly to: FollowUp["to"] }[];
  /** The outcomes of the records, which wait until their associations are settled too. */
  readonly written: readonly ConfirmedOutcome[];
  /** What became of the pairs so far. */
  readonly settled: readonly AssociationOutcomeOf<"create">[];
  /** Pairs that go to other object types, or did not fit: they are sent when these are settled. */
  readonly groups: readonly Pick<FollowUpBatch, "job" | "entries">[];
}

/** What is sent in one request: records, or the associations that follow them. */
export type Batch = RecordBatch | FollowUpBatch;

/** A request as a value; send it with whatever you like. */
export interface BatchRequest {
  readonly method: "POST";
  /** From the root of the API host, query included, such as `/crm/objects/2026-03/contacts/batch/create`. */
  readonly path: string;
  readonly body: {
    readonly inputs: readonly object[];
    /** Read only: what `id` means, and the properties to return. */
    readonly idProperty?: string;
    readonly properties?: readonly string[];
    readonly propertiesWithHistory?: readonly string[];
  };
}

/** What came back: a response, or silence. */
export type Answer =
  | {
      readonly kind: "response";
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      /** The parsed JSON, or the text where it is not JSON. */
      readonly body: unknown;
      /** When the request left, in milliseconds since 1970; helps to reconcile a create. */
      readonly sentAt?: number;
    }
  | {
      readonly kind: "silence";
      /** What went wrong, for people. */
      readonly cause: string;
      /** `false` only when nothing can have left the machine. */
      readonly sent: boolean;
      /** When the request left, in milliseconds since 1970; helps to reconcile a create. */
      readonly sentAt?: number;
    };

/** Time to let pass before sending again. */
export interface Pause {
  readonly milliseconds: number;
  /** Who has to wait: every request of the client, or only this batch. */
  readonly scope: "client" | "batch";
  /**
   * `server`: HubSpot named the time. `window`: HubSpot named none; there is room again after this time at
   * the latest. `backoff`: our guess, to be spread by jitter.
   */
  readonly kind: "server" | "window" | "backoff";
  /** Whose limit, such as `TEN_SECONDLY_ROLLING`, or what to wait for. */
  readonly limit: string;
}

/** What an answer means for what it is about. */
export interface InterpretationOf<Batch, Outcome> {
  /** What is settled, for good. */
  readonly outcomes: readonly Outcome[];
  /** What to send next, one after the other. */
  readonly again: readonly Batch[];
  /** How long to wait before sending `again`. */
  readonly pause?: Pause;
  /** The token has expired: get a new one and send `again`, or end the job with this. */
  readonly refreshToken?: Stop;
  /** Why the job cannot go on. */
  readonly stop?: Stop;
  /** What HubSpot said that belongs to no single record. */
  readonly errors: readonly RecordError[];
}

/** What an answer means for the records it is about. */
export interface Interpretation extends InterpretationOf<Batch, Outcome> {}

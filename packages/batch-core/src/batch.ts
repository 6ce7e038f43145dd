import type {
  ArchiveInput,
  CreateInput,
  DealSplitsInput,
  Outcome,
  RecordError,
  Stop,
  UpdateInput,
} from "@x/batch-types";
import type { ResolvedJob } from "./options.ts";

// The values that go round the loop: plan, build, send, interpret. All plain JSON, so that a batch
// can wait on a queue and be interpreted on another machine.

/** A record as it goes over the wire. */
export type WireInput = CreateInput | UpdateInput | ArchiveInput | DealSplitsInput;

/** A record on its way: where it came from, and what is sent for it. */
export interface Entry {
  /** Position in the input. */
  readonly index: number;
  /** Its record id or unique value, as given. */
  readonly key?: string;
  readonly input: WireInput;
  /** Positions of later records of the same key that were merged into this one. */
  readonly merged?: readonly number[];
}

/** Up to 100 records sent in one request. */
export interface Batch {
  readonly job: ResolvedJob;
  readonly entries: readonly Entry[];
  /** Requests that have carried these records so far. */
  readonly attempts: number;
  /** How often this very request has been sent again since the last answer that settled something. */
  readonly retries: number;
  /** Why it is sent again; absent the first time. */
  readonly reason?: "retry" | "isolate";
  /** An earlier attempt got no usable answer, so these records may be written already. */
  readonly mayBeWritten?: true;
}

/** A request as a value; send it with whatever you like. */
export interface BatchRequest {
  readonly method: "POST";
  /** From the root of the API host, such as `/crm/objects/2026-03/contacts/batch/create`. */
  readonly path: string;
  readonly body: {
    readonly inputs: readonly WireInput[];
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
    }
  | {
      readonly kind: "silence";
      /** What went wrong, for people. */
      readonly cause: string;
      /** `false` only when nothing can have left the machine. */
      readonly sent: boolean;
    };

/** Time to let pass before sending again. */
export interface Pause {
  readonly milliseconds: number;
  /** Who has to wait: every request of the client, or only this batch. */
  readonly scope: "client" | "batch";
  /** `told`: HubSpot named the time. `backoff`: our guess, to be spread by jitter. */
  readonly kind: "told" | "backoff";
  /** Whose limit, such as `TEN_SECONDLY_ROLLING`, or what to wait for. */
  readonly limit: string;
}

/** What an answer means for the records it is about. */
export interface Interpretation {
  /** What is settled, for good. */
  readonly outcomes: readonly Outcome[];
  /** What to send next. */
  readonly again: readonly Batch[];
  /** How long to wait before sending `again`. */
  readonly pause?: Pause;
  /** Why the job cannot go on. */
  readonly stop?: Stop;
  /** What HubSpot said that belongs to no single record. */
  readonly errors: readonly RecordError[];
}

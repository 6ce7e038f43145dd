import type { Answer, Interpretation } from "@x/batch-core";
import { countRequest } from "@x/batch-core/policy";
import type { Stop } from "@x/batch-types";
import type { RequestInfo } from "../events.ts";
import type { RunState } from "./run-state.ts";
import type { WireRequest } from "../send/send-request.ts";

/** The functions of core for one kind of batch. */
export interface Protocol<Batch, Outcome> {
  build(batch: Batch): WireRequest;
  interpret(batch: Batch, answer: Answer): Interpreted<Batch, Outcome>;
  skip(batch: Batch, stop: Stop): readonly Outcome[];
  /** Adds a request that is about to leave to `state.requests`. */
  count(state: RunState, batch: Batch): void;
  /** Called before a request leaves. When it throws, the request does not leave, and the run ends. */
  sending?(batch: Batch, at: number): void | Promise<void>;
  /** Called after an answer was interpreted. When it throws, the run ends. */
  answered?(batch: Batch, interpretation: Interpreted<Batch, Outcome>): void | Promise<void>;
  /** Returns what events tell about a batch. */
  describe(batch: Batch): Pick<RequestInfo, "records" | "reason">;
}

type AnyBatch = Pick<RequestInfo, "reason"> & { readonly entries: readonly unknown[] };

/** The functions that are the same for all kinds of batches. */
export const sharedProtocol = {
  count(state: RunState, batch: AnyBatch): void {
    state.requests = countRequest(state.requests, batch);
  },
  describe: ({ entries, reason }: AnyBatch): Pick<RequestInfo, "records" | "reason"> => ({
    records: entries.length,
    reason,
  }),
};

/** The interpretation of an answer to any kind of batch. */
export interface Interpreted<Batch, Outcome> extends Omit<Interpretation, "outcomes" | "again"> {
  readonly outcomes: readonly Outcome[];
  readonly again: readonly Batch[];
}

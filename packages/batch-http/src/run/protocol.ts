import type { Answer, Interpretation } from "@x/batch-core";
import type { Stop } from "@x/batch-types";
import type { RequestInfo } from "../events.ts";
import type { RunState } from "./run-state.ts";
import type { WireRequest } from "../send/send-request.ts";

/** What core says about one kind of batch. */
export interface Protocol<Batch, Outcome> {
  build(batch: Batch): WireRequest;
  interpret(batch: Batch, answer: Answer): Interpreted<Batch, Outcome>;
  skip(batch: Batch, stop: Stop): readonly Outcome[];
  /** Counts a request that is about to leave. */
  count(state: RunState, batch: Batch): void;
  /** Runs before a request leaves. When it throws, the request does not leave, and the run ends. */
  sending?(batch: Batch, at: number): void | Promise<void>;
  /** Runs after an answer was read. When it throws, the run ends. */
  answered?(batch: Batch, interpretation: Interpreted<Batch, Outcome>): void | Promise<void>;
  /** What events tell of a batch. */
  describe(batch: Batch): Pick<RequestInfo, "records" | "reason">;
}

/** An interpretation, whatever the kind of batch. */
export interface Interpreted<Batch, Outcome> extends Omit<Interpretation, "outcomes" | "again"> {
  readonly outcomes: readonly Outcome[];
  readonly again: readonly Batch[];
}

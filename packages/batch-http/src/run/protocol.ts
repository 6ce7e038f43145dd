import type { Answer, BatchOf, InterpretationOf } from "@x/batch-core";
import type { Stop } from "@x/batch-types";
import type { WireRequest } from "../send/send-request.ts";

/** A batch of any kind. */
export type AnyBatch = BatchOf<unknown, { readonly attempts: number }>;

/** The functions of core for one kind of batch, and what a store wants to know. */
export interface Protocol<Batch, Outcome> {
  build(batch: Batch): WireRequest;
  interpret(batch: Batch, answer: Answer): InterpretationOf<Batch, Outcome>;
  skip(batch: Batch, stop: Stop): readonly Outcome[];
  /** Called before a request leaves. When it throws, the request does not leave, and the run ends. */
  sending?(batch: Batch, at: number): void | Promise<void>;
  /** Called after an answer was interpreted. When it throws, the run ends. */
  answered?(batch: Batch, interpretation: InterpretationOf<Batch, Outcome>): void | Promise<void>;
}

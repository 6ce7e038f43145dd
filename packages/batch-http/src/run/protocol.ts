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
  sending?(batch: Batch, at: number): MayLeave | Promise<MayLeave>;
  /** Called after an answer was interpreted; again when it throws, for a while. Then the run ends. */
  answered?(batch: Batch, interpretation: InterpretationOf<Batch, Outcome>): Told | Promise<Told>;
  /** Called with outcomes that no answer gave. When it throws, the run ends. */
  settled?(outcomes: readonly Outcome[], batch?: Batch): Told | Promise<Told>;
}

/** What a store may say: `taken-over`, when another worker drives the run. */
export type Told = void | "taken-over";

/** What a store may say of a batch that is to be sent. A number: until when it may leave, in milliseconds since 1970. */
export type MayLeave = Told | number;

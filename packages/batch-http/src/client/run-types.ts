import type { Job } from "@x/batch-core";
import type {
  ApiVersion,
  DealSplitsRow,
  ObjectsWith,
  ObjectType,
  Operation,
  Outcome,
  OutcomeOf,
  RecordOf,
} from "@x/batch-types";

/**
 * A job for `run`. The compiler checks that the object has the operation in the API version of the job,
 * or of the client when the job names none. A value of the plain type {@link Job} is checked at run time.
 */
export type RunJob<
  Op extends Operation,
  Type extends ObjectType,
  Version extends ApiVersion,
> = Job & {
  readonly operation: Op;
  readonly objectType: Type extends Offered<Op, Version> ? Type : Offered<Op, Version>;
  readonly apiVersion?: Version | undefined;
};

type Offered<Op extends Operation, Version extends ApiVersion> = Operation extends Op
  ? ObjectType
  : ObjectsWith<Op, Version>;

/** The records that a run of this operation takes; `unknown` when the operation is not known at compile time. */
export type RunRecord<Op extends Operation, Type extends ObjectType> = Operation extends Op
  ? unknown
  : RecordOf<Op, Type>;

/** The outcomes of a run of this operation; any {@link Outcome} when the operation is not known at compile time. */
export type RunOutcome<Op extends Operation, Type extends ObjectType> = Operation extends Op
  ? Outcome
  : Type extends "deal_splits"
    ? OutcomeOf<Op, DealSplitsRow>
    : OutcomeOf<Op>;

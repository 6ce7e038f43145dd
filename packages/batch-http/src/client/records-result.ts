import type { BatchResult, Operation, OutcomeOf, Properties, RowOf } from "@x/batch-types";

/** The result of a call about records. `Given` is the type of the properties of its records. */
export type RecordsResult<Op extends Operation, Given = Properties> = BatchResult<
  OutcomeOf<Op, RowOf<Given>>
>;

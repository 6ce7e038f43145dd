export * from "./loop.ts";

// Checks records against an account's property definitions, before anything is sent.
export { checkRecords, createChecker, type Checker, type CheckJob } from "./check/check-records.ts";
export type {
  CheckedRecord,
  CheckWarning,
  Coercion,
  Passed,
  RecordCheck,
  Refused,
} from "./check/record-check.ts";
export {
  createValueChecks,
  type CheckedValue,
  type ValueCheck,
  type ValueChecks,
} from "./check/value-checks.ts";
export { withValidationRules } from "./check/with-validation-rules.ts";
export {
  type AccountNames,
  type NameKind,
  nameKind,
  type NamesRefused,
} from "./check/names/account-names.ts";
export { optionValues } from "./check/read-options.ts";
export { type OneOf, requiredProperties } from "./check/required-properties.ts";
export { type CoercionReason, quoteValue, type ValueOf } from "./check/verdict.ts";
export { createDayReader, type DayReader, type ReadDay } from "./check/date-format.ts";
export type { Notation } from "./check/notation.ts";
export type { DateSystem } from "./check/serial-date.ts";

export { keptValuesIn } from "./answer/other-values.ts";

// Look before you write: what would change, and what undoes it.
export { compareRecord, createComparer, type Comparer } from "./compare/compare-record.ts";
export { createDiffBatches, type DiffBatch, type DiffJob } from "./compare/diff-batch.ts";
export { createDiffer, diffRecords, type Differ } from "./compare/diff-records.ts";
export type { Decision, LookFate } from "./compare/decision.ts";
export type { FateOf } from "./outcome/settle.ts";
export { decideArchive, decideArchiveOfCreated } from "./compare/decide-archive.ts";
export { decideByPlan, fateOfChange, type IfChanged } from "./compare/decide-by-plan.ts";
export { decideByPolicy, type WritePolicy } from "./compare/decide-by-policy.ts";
export { createInverter, type Inverter } from "./compare/invert-change.ts";
export { mergeWritten } from "./compare/merge-written.ts";
export { planJob, plannedRecord } from "./compare/plan-job.ts";
export { PLAN_FORMAT } from "./compare/plan-format.ts";
export { givesPrimary, isPrimary } from "./compare/primary-type.ts";
export {
  type AssociationUndo,
  type MadeAssociation,
  undoAssociation,
} from "./compare/undo-association.ts";
export { type BothEnds, invertTypes } from "./compare/invert-types.ts";
export { hasMergedSince, MERGED_IDS } from "./compare/merged-into.ts";
export { createUndoer, type Undo, type WrittenRecord } from "./compare/undo-record.ts";
export { whyKept } from "./compare/why-kept.ts";

// Types of jobs, records, outcomes and results: one package is enough to name every type of its signatures.
export type * from "@x/batch-types";

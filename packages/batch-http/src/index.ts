// The client, and what it is told.
export { createBatchClient } from "./client/create-batch-client.ts";
export type {
  ArchiveOptions,
  BatchClient,
  CreateOptions,
  ReadOptions,
  RecordsResult,
  RunJob,
  RunOutcome,
  RunRecord,
  UpdateOptions,
  UpsertOptions,
} from "./client/batch-client.ts";
export { DEFAULTS } from "./client/defaults.ts";
export type { BatchClientOptions, Timeouts } from "./client/client-options.ts";
export type { OAuthOptions } from "./auth/oauth.ts";
export type { ObservedAnswer, RateLimit, RateLimiter } from "./limits/rate-limiter.ts";
export type { Runtime } from "./runtime.ts";
export type { Fetch, KyInstance } from "./send/transport.ts";
export type { BatchEvent, OnEvent, RequestInfo, RunInfo, StatusCounts } from "./events.ts";

// Calls beside records, and runs.
export type { AssociationCall, AssociationCalls } from "./calls/association-calls.ts";
export type { DealSplitsCalls } from "./calls/deal-splits-calls.ts";
export type { PropertyCall, PropertyCalls, PropertyFilter } from "./calls/property-calls.ts";
export type { RepeatOptions } from "./calls/call-options.ts";
export type { CallOptions, RunOptions } from "./run/run-options.ts";
export type { BatchRun, RunStats } from "./run/batch-run.ts";
export type { Source } from "./run/read-source.ts";
export type { RunStore, Unanswered } from "./run/run-store.ts";
export { SourceFailedError } from "./run/source-failed-error.ts";

// The rest belongs to the packages below, and is here so that this one is enough to name every type
// of its signatures. First what the user hands over:
export type { Duplicates, Job, ResolvedJob } from "@x/batch-core";
export type { Tokens } from "@x/batch-core/policy";
export type {
  AssociationCallJob,
  CallJob,
  DataSensitivity,
  PropertyCallJob,
  Resolved,
} from "@x/batch-core/calls";
export type {
  ApiVersion,
  Association,
  AssociationCategory,
  AssociationInputOf,
  AssociationOperation,
  AssociationPair,
  AssociationType,
  CreatePropertyInput,
  CreateRecord,
  CustomObjectType,
  DealSplit,
  DealSplitsRecord,
  FollowUpAssociation,
  ObjectName,
  ObjectsWith,
  ObjectType,
  Operation,
  OperationsOf,
  Properties,
  PropertyFieldType,
  PropertyInputOf,
  PropertyName,
  PropertyOperation,
  PropertyOptionInput,
  PropertyType,
  PropertyTypes,
  PropertyValue,
  RecordId,
  RecordObjectType,
  RecordOf,
  SomeProperties,
  TypedAssociationPair,
  UpdateRecord,
  UpsertRecord,
} from "@x/batch-types";

// What the user is told: outcomes, results, definitions.
export { isWritten } from "@x/batch-types";
export type {
  ArchivedOutcome,
  ArchivedRecordOutcome,
  AssociatedOutcome,
  AssociatedRecord,
  AssociationLabel,
  AssociationLabelsListedOutcome,
  AssociationOutcome,
  AssociationOutcomeOf,
  AssociationsFoundOutcome,
  BatchResult,
  CallOutcome,
  CallResult,
  ConfirmedBase,
  ConfirmedOutcome,
  Counts,
  DealSplitsOutcomeOf,
  DealSplitsRow,
  FailedOutcome,
  ModificationMetadata,
  Outcome,
  OutcomeBase,
  OutcomeOf,
  PropertiesListedOutcome,
  PropertyCreatedOutcome,
  PropertyDefinition,
  PropertyFoundOutcome,
  PropertyOption,
  PropertyOutcomeOf,
  RecordError,
  RecordOutcome,
  RecordRow,
  RequestCounts,
  ReturnedProperties,
  RowOf,
  SkippedOutcome,
  Stop,
  UnknownOutcome,
  Warning,
} from "@x/batch-types";

// What a `RunStore` keeps: plain JSON.
export type {
  Answer,
  Batch,
  BatchOf,
  Earlier,
  Entry,
  EntryOf,
  FollowUp,
  FollowUpBatch,
  FollowUpState,
  Interpretation,
  InterpretationOf,
  PairInput,
  Part,
  Pause,
  Reconciliation,
  RecordBatch,
  Search,
  WireInput,
} from "@x/batch-core";
export type { ArchiveInput, CreateInput, DealSplitsInput, UpdateInput } from "@x/batch-types";

// What is thrown.
export {
  BatchError,
  type BatchErrorCode,
  InvalidOptionsError,
  JobStoppedError,
  UnsupportedOperationError,
} from "@x/batch-core/options";

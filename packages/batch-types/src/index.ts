// What HubSpot offers.
export * from "./registry/index.ts";

// Records, and what HubSpot returns about them.
export type {
  CreateRecord,
  DealSplit,
  DealSplitsRecord,
  Properties,
  PropertyTypes,
  PropertyValue,
  RecordId,
  RecordOf,
  SomeProperties,
  UpdateRecord,
  UpsertRecord,
} from "./record/record.ts";
export type {
  ArchiveInput,
  CreateInput,
  DealSplitsInput,
  UpdateInput,
} from "./record/wire-input.ts";
export type {
  DealSplitsRow,
  PastValue,
  PropertyHistory,
  RecordRow,
  Warning,
} from "./record/record-row.ts";

// Associations and property definitions.
export type {
  Association,
  AssociationPair,
  AssociationType,
  FollowUpAssociation,
  TypedAssociationPair,
} from "./record/association.ts";
export type { CreatePropertyInput, PropertyOptionInput } from "./record/property-input.ts";
export type {
  ModificationMetadata,
  PropertyDefinition,
  PropertyOption,
} from "./record/property-definition.ts";
export type {
  AssociationInputOf,
  PropertyInputOf,
  PropertyName,
  RecordObjectType,
} from "./record/call-input.ts";

// Outcomes and results.
export { isWritten } from "./outcome/is-written.ts";
export type { RecordError } from "./outcome/record-error.ts";
export type {
  AssociationOutcome,
  ConfirmedOutcome,
  FailedOutcome,
  Outcome,
  SkippedOutcome,
  UnknownOutcome,
} from "./outcome/outcome.ts";
export type {
  ArchivedRecordOutcome,
  DealSplitsOutcomeOf,
  OutcomeOf,
  RecordOutcome,
  ReturnedProperties,
  RowOf,
} from "./outcome/outcome-of.ts";
export type {
  ArchivedOutcome,
  AssociatedOutcome,
  AssociatedRecord,
  AssociationLabel,
  AssociationLabelsListedOutcome,
  AssociationOutcomeOf,
  AssociationsFoundOutcome,
  CallOutcome,
  CallResult,
  PropertiesListedOutcome,
  PropertyCreatedOutcome,
  PropertyFoundOutcome,
  PropertyOutcomeOf,
} from "./outcome/call-outcome.ts";
export type { BatchResult, Counts, RequestCounts, Stop } from "./outcome/result.ts";
export type { ConfirmedBase, OutcomeBase } from "./outcome/outcome.ts";

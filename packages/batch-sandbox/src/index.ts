export { createSandbox, type Sandbox, type SandboxRequest } from "./create-sandbox.ts";
export { DEFAULTS, type ResolvedOptions, type SandboxOptions } from "./options.ts";
export type { Sleep } from "./wait.ts";
export type { Owner, OwnerTeam } from "./owners.ts";
export type { Pipeline, PipelineStage } from "./pipelines/pipeline.ts";
export type { RequiredProperty } from "./validation/required-property.ts";
export type { ValidationRule } from "./validation/validation-rule.ts";
export type { Subscription } from "./subscriptions/subscription.ts";
export { DEFAULT_QUIRKS, type Quirks } from "./quirks.ts";
export type { AppOptions, OAuthApp, PrivateApp } from "./apps.ts";
export type { Limits, WindowLimit } from "./limits/limits.ts";
export type { SandboxAssociation } from "./inspect-associations.ts";
export type { SandboxList } from "./inspect-lists.ts";
export type { SandboxEvent } from "./inspect-events.ts";
export type { SandboxSubscriber } from "./inspect-subscribers.ts";
export type { SandboxRecord } from "./inspect-records.ts";
export type { JournalEntry } from "./journal.ts";
export type { Api } from "./call.ts";
export type { Fault, FaultRule } from "./faults/fault.ts";
export { checkFaults } from "./check-faults.ts";
export type { Latency } from "./latency.ts";
export type { Snapshot } from "./snapshot.ts";

// Of the package below, so that this one is enough to name its options and records.
export type {
  AssociationType,
  ModificationMetadata,
  PropertyDefinition,
  PropertyOption,
} from "@x/batch-types";

export { createSandbox, type Sandbox, type SandboxRequest } from "./create-sandbox.ts";
export { DEFAULTS, type ResolvedOptions, type SandboxOptions } from "./options/options.ts";
export type { Sleep } from "./internal/wait.ts";
export type { Owner, OwnerTeam } from "./settings/owners.ts";
export type { Pipeline, PipelineStage } from "./settings/pipeline.ts";
export type { RequiredProperty } from "./settings/required-property.ts";
export type { ValidationRule } from "./settings/validation-rule.ts";
export type { Subscription } from "./settings/subscription.ts";
export { DEFAULT_QUIRKS, type Quirks } from "./options/quirks.ts";
export type { AppOptions, OAuthApp, PrivateApp } from "./settings/apps.ts";
export type { Limits, WindowLimit } from "./options/limits.ts";
export type { SandboxAssociation } from "./inspect/inspect-associations.ts";
export type { SandboxList } from "./inspect/inspect-lists.ts";
export type { SandboxEvent } from "./inspect/inspect-events.ts";
export type { SandboxSubscriber } from "./inspect/inspect-subscribers.ts";
export type { SandboxRecord } from "./inspect/inspect-records.ts";
export type { JournalEntry } from "./inspect/journal.ts";
export type { Api } from "./options/api.ts";
export type { Fault, FaultRule } from "./options/fault.ts";
export { checkFaults } from "./options/check/check-faults.ts";
export type { Latency } from "./chance/latency.ts";
export type { Snapshot } from "./account/snapshot.ts";

// Of the package below, so that this one is enough to name its options and records.
export type {
  AssociationType,
  ModificationMetadata,
  PropertyDefinition,
  PropertyOption,
} from "@x/batch-types";

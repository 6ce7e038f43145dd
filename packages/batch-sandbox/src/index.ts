export { createSandbox, type Sandbox, type SandboxRequest } from "./create-sandbox.ts";
export { DEFAULTS, type ResolvedOptions, type SandboxOptions } from "./options.ts";
export { DEFAULT_QUIRKS, type Quirks } from "./quirks.ts";
export type { Limits } from "./limits/rate-limiter.ts";
export type { SandboxRecord } from "./inspect-records.ts";
export type { JournalEntry } from "./journal.ts";
export type { Snapshot } from "./snapshot.ts";

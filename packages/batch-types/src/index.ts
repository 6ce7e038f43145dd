// What HubSpot offers.
export * from "./registry/index.ts";

// Records, and what HubSpot returns about them.
export type * from "./record/record.ts";
export type * from "./record/wire-input.ts";
export type * from "./record/record-row.ts";
export type * from "./record/list-query.ts";
export type * from "./record/search-query.ts";

// Associations and property definitions.
export type * from "./record/association.ts";
export type * from "./record/property-input.ts";
export type * from "./record/property-definition.ts";
export type * from "./record/call-input.ts";

// Lists of records, communication preferences, custom events and merges.
export type * from "./record/record-list.ts";
export type * from "./record/subscription-status.ts";
export type * from "./record/custom-event.ts";
export type * from "./record/merge-pair.ts";

// The account, and what an administrator has set up in it.
export type * from "./record/account.ts";
export type * from "./record/setting.ts";

// Outcomes and results.
export * from "./outcome/is-written.ts";
export type * from "./outcome/record-error.ts";
export type * from "./outcome/outcome.ts";
export type * from "./outcome/outcome-of.ts";
export type * from "./outcome/listed-row.ts";
export type * from "./outcome/call-outcome.ts";
export type * from "./outcome/result.ts";

// Changes, and plans of them.
export type * from "./change/change.ts";
export type * from "./change/plan.ts";

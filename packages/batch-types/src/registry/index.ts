// What HubSpot offers, as data.

export * from "./api-version.ts";
export * from "./operation.ts";
export * from "./objects.ts";
export type * from "./object-type.ts";

export * from "./association-endpoints.ts";
export * from "./primary-types.ts";
export * from "./property-endpoints.ts";
export * from "./property-types.ts";
export * from "./account-endpoints.ts";
export * from "./setting-endpoints.ts";
export * from "./page-endpoints.ts";
export * from "./list-endpoints.ts";
export * from "./status-endpoints.ts";
export * from "./event-endpoint.ts";
export * from "./filter-operators.ts";
export type * from "./endpoint.ts";
export * from "./success-statuses.ts";
export * from "./scopes.ts";
export * from "./scope-unions.ts";
export * from "./limits.ts";

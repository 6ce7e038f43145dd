// valibot schemas. What is sent to HubSpot is strict: unknown fields are refused. What HubSpot answers is
// loose: unknown fields are kept.

// Requests for records.
export * from "./request.ts";
export * from "./read-request.ts";

// Requests for associations and properties.
export * from "./request-parts.ts";
export * from "./association-request.ts";
export * from "./property-request.ts";

// Answers about records.
export * from "./response.ts";

// Answers about associations and properties.
export * from "./association-response.ts";
export * from "./property-response.ts";

// The account, and answers about it.
export * from "./account.ts";
export * from "./account-response.ts";

// Errors, and answers of the token endpoints.
export * from "./wire-error.ts";
export * from "./oauth-token.ts";

// Outcomes and results.
export * from "./outcome.ts";
export * from "./result.ts";

// Plans.
export * from "./plan.ts";

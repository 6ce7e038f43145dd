import type { ApiVersion } from "./api-version.ts";
import type { Scopes } from "./scopes.ts";

/** The path in each version to which custom events are sent with POST, from HubSpot's OpenAPI descriptions. It answers 204. */
export const EVENT_PATHS = {
  v3: "/events/v3/send/batch",
  "2025-09": "/events/2025-09/send/batch",
  "2026-03": "/events/2026-03/send/batch",
  "2026-09": "/events/custom/2026-09/send/batch",
} as const satisfies Readonly<Record<ApiVersion, string>>;

/** The scopes that a token needs to send events. */
export const EVENT_SCOPES = [["analytics.behavioral_events.send"]] as const satisfies Scopes;

import type { Exception } from "../exceptions.ts";
import type { OfficialEndpoint } from "../official-endpoint.ts";

/** Calls that HubSpot describes, and that are no part of the sandbox. */
export const CALLS_NOT_PLAYED: readonly Exception<OfficialEndpoint>[] = [
  {
    reason: "Imports, exports and marketing events.",
    covers: ({ path }) => /^\/(?:crm\/(?:v3\/)?(?:imports|exports)|marketing)(?:\/|$)/.test(path),
  },
  {
    reason: "Changes of pipelines and stages, and who made them.",
    covers: ({ method, path }) =>
      path.includes("/pipelines/") && (method !== "GET" || path.endsWith("/audit")),
  },
  {
    reason: "Setting a validation rule over the API; the sandbox has an option for them.",
    covers: ({ method, path }) => path.includes("/property-validations/") && method === "PUT",
  },
  {
    reason:
      "The communication preferences of v3, also where a dated version repeats them, and links.",
    covers: ({ path }) =>
      /^\/communication-preferences\/(?:v3\/|[^/]+\/(?:status\/|(?:re|un)?subscribe$|links\/))/.test(
        path,
      ),
  },
  {
    reason: "What users of the account did, and usage without its kind.",
    covers: ({ path }) => /^\/account-info\/[^/]+\/(?:activity\/|api-usage\/daily$)/.test(path),
  },
];

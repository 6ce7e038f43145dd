/** Who defined an association type; type ids are unique only within one of these. */
export const ASSOCIATION_CATEGORIES = [
  "HUBSPOT_DEFINED",
  "USER_DEFINED",
  "INTEGRATOR_DEFINED",
  "WORK",
] as const;

const WRITTEN = [
  "created",
  "updated",
  "archived",
  "associated",
  "added",
  "removed",
  "merged",
] as const;

/**
 * Whether HubSpot confirmed a write: the outcome is `created`, `updated`, `archived`, `associated`, `added`, `removed`
 * or `merged`. Narrows the type to outcomes with one of these statuses. HubSpot answers `archived` also for an unknown
 * id. An event that is `accepted` is not confirmed.
 *
 * @example
 * const outcomes: OutcomeOf<"create">[] = [
 *   { index: 0, attempts: 1, status: "created", id: "7", record: { id: "7", properties: {} }, warnings: [] },
 *   { index: 1, attempts: 1, status: "unknown", reason: "no-answer", message: "…", advice: "…" },
 * ];
 * outcomes.filter(isWritten).map(({ record }) => record.id); //=> ["7"]
 */
export function isWritten<One extends { readonly status: string }>(
  outcome: One,
): outcome is One & { readonly status: (typeof WRITTEN)[number] } {
  return (WRITTEN as readonly string[]).includes(outcome.status);
}

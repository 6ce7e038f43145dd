/**
 * A moment as HubSpot writes it: ISO 8601 in UTC, with milliseconds only where they are not zero.
 *
 * @param moment Milliseconds since 1970.
 */
export function isoMoment(moment: number): string {
  return new Date(moment).toISOString().replace(".000Z", "Z");
}

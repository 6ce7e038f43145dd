import type { Outcome } from "@x/batch-types";

/** The values that HubSpot has of some properties: to send them changes nothing. */
export function storedValues(
  read: Outcome | undefined,
  names: readonly string[],
): Record<string, string> {
  const found = read?.status === "found" ? (read.record?.properties ?? {}) : {};
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(found, name)).map((name) => [name, found[name] ?? ""]),
  );
}

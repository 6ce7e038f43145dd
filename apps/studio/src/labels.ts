/** What HubSpot's pages call properties, by their names. */
export type PropertyLabels = ReadonlyMap<string, string>;

/** `First name (firstname)`. */
export function propertyText(name: string, labels: PropertyLabels): string {
  const label = labels.get(name);
  return label === undefined || label === name ? name : `${label} (${name})`;
}

/** A message that begins with the name of a property, with its label before. */
export function labelled(
  message: string,
  property: string | undefined,
  labels: PropertyLabels,
): string {
  return property !== undefined && message.startsWith(`${property}:`)
    ? `${propertyText(property, labels)}${message.slice(property.length)}`
    : message;
}

import { unturned } from "./words.ts";

/** What HubSpot's pages call properties, by their names. */
export type PropertyLabels = ReadonlyMap<string, string>;

/** `First name (firstname)`; `Email` where label and name are one word. */
export function propertyText(name: string, labels: PropertyLabels): string {
  const label = labels.get(name);
  if (label === undefined) return name;
  return label.toLowerCase() === name.toLowerCase() ? label : `${label} (${name})`;
}

/** A message that begins with the name of a property, with its label before. */
export function labelled(
  message: string,
  property: string | undefined,
  labels: PropertyLabels,
): string {
  return unturned(
    property !== undefined && message.startsWith(`${property}:`)
      ? `${propertyText(property, labels)}${message.slice(property.length)}`
      : message,
  );
}

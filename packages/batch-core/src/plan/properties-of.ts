import type { Entry, WireInput } from "./batch.ts";

/** Returns the properties of an input; `{}` for an archive and for deal splits. */
export function propertiesOf(input: WireInput): Readonly<Record<string, string>> {
  return "properties" in input ? input.properties : {};
}

/** Returns true when the record sets this property. */
export function setsProperty({ input }: Entry, property: string | undefined): boolean {
  return property !== undefined && Object.hasOwn(propertiesOf(input), property);
}

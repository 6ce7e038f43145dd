import type { Entry, WireInput } from "./batch.ts";

/** The properties an input carries; an archive and deal splits carry none. */
export function propertiesOf(input: WireInput): Readonly<Record<string, string>> {
  return "properties" in input ? input.properties : {};
}

/** Whether a record is sent with a value for this property. */
export function setsProperty({ input }: Entry, property: string | undefined): boolean {
  return property !== undefined && Object.hasOwn(propertiesOf(input), property);
}

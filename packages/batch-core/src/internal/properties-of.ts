import type { WireInput } from "../batch.ts";

/** The properties an input carries; an archive and deal splits carry none. */
export function propertiesOf(input: WireInput): Readonly<Record<string, string>> {
  return "properties" in input ? input.properties : {};
}

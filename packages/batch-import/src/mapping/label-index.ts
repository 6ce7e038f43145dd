import type { PropertyDefinition } from "@x/batch-types";
import { isWritable } from "../account/account-definitions.ts";

/**
 * Finds the properties that a header is the label of: the exact label first, then without regard to
 * upper and lower case and blanks. Those that cannot be written are not meant, but for the record id.
 */
export function createLabelIndex(
  definitions: readonly PropertyDefinition[],
): (title: string) => readonly string[] {
  const exact = new Map<string, string[]>();
  const forgiving = new Map<string, string[]>();
  for (const definition of definitions) {
    const { name, label } = definition;
    if (typeof label !== "string") continue;
    if (!isWritable(definition) && name !== "hs_object_id") continue;
    add(exact, label, name);
    add(forgiving, withoutCase(label), name);
  }
  return (title) => exact.get(title) ?? forgiving.get(withoutCase(title)) ?? [];
}

function add(index: Map<string, string[]>, key: string, name: string): void {
  const names = index.get(key);
  if (names === undefined) index.set(key, [name]);
  else names.push(name);
}

function withoutCase(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");
}

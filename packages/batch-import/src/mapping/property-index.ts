import type { PropertyDefinition } from "@x/batch-types";
import { isWritable } from "../account/account-definitions.ts";

/** The properties that a header may name. */
export interface Named {
  /** One where it is clear which is meant, several where it is not. */
  readonly names: readonly string[];
  /** Whether the header is the name or label but for upper and lower case and blanks. */
  readonly isForgiven: boolean;
  /** Whether HubSpot alone sets them. */
  readonly isReadOnly: boolean;
}

/**
 * Finds the properties that a header is the name or label of: the name first, then the exact label, then both
 * without regard to upper and lower case and blanks. Those that HubSpot alone sets come last, but for the record id.
 *
 * @returns A function that returns `undefined` for a header that names none.
 */
export function createPropertyIndex(
  definitions: readonly PropertyDefinition[],
): (title: string) => Named | undefined {
  const known = new Map(definitions.map((one) => [one.name, isSettable(one)]));
  const writable = createSpellings(definitions.filter(isSettable));
  const readOnly = createSpellings(definitions.filter((one) => !isSettable(one)));
  return (title) => {
    const isSettableName = known.get(title);
    if (isSettableName !== undefined) {
      return { names: [title], isForgiven: false, isReadOnly: !isSettableName };
    }
    const found = writable(title);
    if (found !== undefined) return { ...found, isReadOnly: false };
    const own = readOnly(title);
    return own && { ...own, isReadOnly: true };
  };
}

function isSettable(definition: PropertyDefinition): boolean {
  return isWritable(definition) || definition.name === "hs_object_id";
}

function createSpellings(
  definitions: readonly PropertyDefinition[],
): (title: string) => Omit<Named, "isReadOnly"> | undefined {
  const exact = new Map<string, Set<string>>();
  const forgiving = new Map<string, Set<string>>();
  for (const { name, label } of definitions) {
    add(forgiving, withoutCase(name), name);
    if (typeof label !== "string") continue;
    add(exact, label, name);
    add(forgiving, withoutCase(label), name);
  }
  return (title) => {
    const names = exact.get(title);
    if (names !== undefined) return { names: [...names], isForgiven: false };
    const forgiven = forgiving.get(withoutCase(title));
    return forgiven && { names: [...forgiven], isForgiven: true };
  };
}

function add(index: Map<string, Set<string>>, key: string, name: string): void {
  const names = index.get(key) ?? new Set();
  index.set(key, names.add(name));
}

/** A text without upper case and blanks, so that ` Company  NAME` is `companyname`. */
export function withoutCase(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}]+/gu, "");
}

import { listOf } from "../internal/list-of.ts";
import { trimBlanks } from "../internal/trim-blanks.ts";
import { quote } from "./verdict.ts";

/** The options of a property, ready for lookup. */
export interface Options {
  readonly values: ReadonlySet<string>;
  /** Values by everything they can be called, in lower case: themselves, and their labels. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the options of a definition, hidden ones too: HubSpot accepts them.
 *
 * @param given Whatever the definition has under `options`.
 * @param accept Which values can be written.
 */
export function readOptions(given: unknown, accept: (value: string) => boolean): Options {
  const values = new Set<string>();
  const byName = new Map<string, string[]>();
  for (const option of listOf(given)) {
    if (typeof option["value"] !== "string") continue;
    const value = trimBlanks(option["value"]);
    if (value === "" || !accept(value)) continue;
    values.add(value);
    for (const name of [value, option["label"]]) {
      if (typeof name !== "string") continue;
      const known = byName.get(fold(name)) ?? [];
      byName.set(fold(name), known.includes(value) ? known : [...known, value]);
    }
  }
  return { values, byName };
}

/** The values a text can mean: one when all is well. */
export function valuesNamed({ values, byName }: Options, text: string): readonly string[] {
  return values.has(text) ? [text] : (byName.get(fold(text)) ?? []);
}

/** For a message: as many as help. */
export function listValues({ values }: Options): string {
  const shown = [...values].slice(0, 10).map(quote).join(", ");
  return values.size > 10 ? `${shown} and ${values.size - 10} more` : shown;
}

/** A Mac's file names and exports write é as two characters. */
function fold(text: string): string {
  return trimBlanks(text).normalize("NFC").toLowerCase();
}

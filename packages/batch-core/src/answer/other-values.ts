import type { RecordRow, Warning } from "@x/batch-types";
import type { Entry } from "../plan/batch.ts";
import { propertiesOf } from "../plan/properties-of.ts";
import { isSameValue } from "./same-value.ts";

/** Returns a warning for each property whose stored value is not the one that was sent. */
export function otherValues({ input }: Entry, row: RecordRow): Warning[] {
  const warnings: Warning[] = [];
  const properties = propertiesOf(input);
  for (const name in properties) {
    const sent = properties[name]!;
    const stored = row.properties?.[name];
    const kept = stored === null ? "" : stored;
    // HubSpot keeps some values, such as a lifecycle stage that was to go back (fact 76).
    if (typeof kept === "string" && !isSameValue(sent, kept)) {
      warnings.push(otherValue(name, sent, kept));
    }
  }
  return warnings;
}

function otherValue(name: string, sent: string, kept: string): Warning {
  return {
    category: "OTHER_VALUE_KEPT",
    message: `${name}: sent ${JSON.stringify(sent)}, HubSpot has ${JSON.stringify(kept)}.`,
    context: { propertyName: [name], sentValue: [sent], keptValue: [kept] },
  };
}

// Runs that were kept have these messages as text, so that other words than those of `otherValue` would not find theirs.
const OTHER_VALUE = /(?:^| \| )(\w+): sent "(?:[^"\\]|\\.)*", HubSpot has ("(?:[^"\\]|\\.)*")\./g;

/**
 * Returns the values that HubSpot has, by property, where it has another one than was sent.
 *
 * @param text Messages of warnings, with ` | ` between them.
 *
 * @example
 * const text = 'lifecyclestage: sent "lead", HubSpot has "customer". (OTHER_VALUE_KEPT)';
 * keptValuesIn(text).get("lifecyclestage"); //=> "customer"
 */
export function keptValuesIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(OTHER_VALUE)].map(([, name, kept]) => [name!, JSON.parse(kept!) as string]),
  );
}

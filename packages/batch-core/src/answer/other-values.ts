import type { RecordRow, Warning } from "@x/batch-types";
import type { Entry } from "../plan/batch.ts";
import { propertiesOf } from "../plan/properties-of.ts";
import { isSameValue } from "./same-value.ts";

/**
 * Returns a warning for each property of a written record that has another value than the one sent, such
 * as a lifecycle stage that was to go back (fact 76). A property that the row does not hold gives none:
 * HubSpot returns a selection.
 */
export function otherValues({ input }: Entry, row: RecordRow): Warning[] {
  const warnings: Warning[] = [];
  const properties = propertiesOf(input);
  for (const name in properties) {
    const sent = properties[name]!;
    const stored = row.properties?.[name];
    const kept = stored === null ? "" : stored;
    if (typeof kept === "string" && !isSameValue(sent, kept)) {
      warnings.push(otherValue(name, sent, kept));
    }
  }
  return warnings;
}

/** In the form of HubSpot's own `PROPERTY_VALUE_NORMALIZED`. */
function otherValue(name: string, sent: string, kept: string): Warning {
  return {
    category: "OTHER_VALUE_KEPT",
    message: `${name}: sent ${JSON.stringify(sent)}, HubSpot has ${JSON.stringify(kept)}.`,
    context: { propertyName: [name], sentValue: [sent], keptValue: [kept] },
  };
}

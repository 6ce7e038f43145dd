import type { ObjectModel } from "../object-model.ts";
import type { Values } from "../store/table.ts";

/**
 * What a record has after a write, for the properties written: a leading `;` adds to the values of
 * a checkbox, and a lifecycle stage stays where it is rather than go back.
 */
export function mergeValues(object: ObjectModel, before: Values, written: Values): Values {
  const merged = { ...written };
  for (const name of object.mergingNames) {
    const value = Object.hasOwn(written, name) ? written[name]! : undefined;
    if (value === undefined) continue;
    const current = Object.hasOwn(before, name) ? before[name]! : "";
    const rule = object.rules.get(name)!;
    if (rule.kind === "options" && value.startsWith(";")) {
      merged[name] = addOptions(current, value.slice(1));
    } else if (rule.forwardOnly && rule.options !== undefined && value !== "") {
      // HubSpot documents that the call succeeds and returns the unchanged value.
      const from = rule.options.get(current) ?? -1;
      if ((rule.options.get(value) ?? -1) < from) merged[name] = current;
    }
  }
  return merged;
}

function addOptions(current: string, added: string): string {
  const options = new Set(current === "" ? [] : current.split(";"));
  for (const option of added.split(";")) options.add(option);
  return [...options].join(";");
}

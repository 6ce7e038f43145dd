import type { ObjectModel } from "../objects/object-model.ts";
import type { Values } from "../account/values.ts";

/**
 * What a write leaves in the properties written: a leading `;` adds to the values of a checkbox, a
 * lifecycle stage stays where it is rather than go back, and an additional e-mail that is written as
 * the e-mail changes places with it.
 *
 * @param current The value a property has now; `undefined` for none.
 */
export function valuesAfterWrite(
  object: ObjectModel,
  current: (name: string) => string | undefined,
  written: Values,
): Values {
  const merged = { ...written };
  for (const name of object.mergingNames) {
    const value = Object.hasOwn(written, name) ? written[name]! : undefined;
    if (value === undefined) continue;
    const before = current(name) ?? "";
    const { kind, forwardOnly, options } = object.rules.get(name)!;
    if (kind === "options" && value.startsWith(";")) {
      merged[name] = addOptions(before, value.slice(1));
    } else if (kind === "email") {
      const emails = (current(ADDITIONAL_EMAILS) ?? "").split(";");
      if (value === "" || value === before || !emails.includes(value)) continue;
      merged[ADDITIONAL_EMAILS] = emails.map((it) => (it === value ? before : it)).join(";");
    } else if (forwardOnly && options !== undefined && value !== "") {
      // HubSpot documents that the call succeeds and returns the unchanged value.
      const from = options.get(before) ?? -1;
      if ((options.get(value) ?? -1) < from) merged[name] = before;
    }
  }
  return merged;
}

const ADDITIONAL_EMAILS = "hs_additional_emails";

function addOptions(before: string, added: string): string {
  const options = new Set(before === "" ? [] : before.split(";"));
  for (const option of added.split(";")) options.add(option);
  return [...options].join(";");
}

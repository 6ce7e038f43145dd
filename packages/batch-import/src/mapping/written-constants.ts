import type { ImportProblem } from "../errors/import-error.ts";
import { PROPERTY_NAME } from "./property-name.ts";

/** Reads the values that every row is to have, and adds what is wrong with them to `problems`. */
export function writtenConstants(
  constants: Readonly<Record<string, string>> = {},
  properties: readonly (string | null)[],
  problems: ImportProblem[],
): readonly (readonly [property: string, value: string])[] {
  const set = Object.entries(constants).filter(([, value]) => value !== "");
  for (const [property, value] of set) {
    const name = JSON.stringify(property);
    const why =
      property === ""
        ? `${JSON.stringify(value)} has no property.`
        : !PROPERTY_NAME.test(property)
          ? `${name} is not a property name (small letters, digits and _).`
          : properties.includes(property)
            ? `a column maps to ${name}, too. Remove one of them.`
            : undefined;
    if (why === undefined) continue;
    problems.push({
      code: "SAVED_MAPPING",
      message: `the value for every row: ${why}`,
      values: { constant: property },
    });
  }
  return set;
}

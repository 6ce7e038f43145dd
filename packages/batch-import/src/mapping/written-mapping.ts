import type { ImportProblem } from "../errors/import-error.ts";
import { findColumn } from "./find-column.ts";
import { PROPERTY_NAME } from "./property-name.ts";
import { didYouMean } from "./nearest.ts";

/** Reads what `map` and `saved` say of the columns of this file, and lists what is wrong with it. */
export function readWrittenMapping({
  header,
  map,
  saved = {},
}: {
  readonly header: readonly string[];
  readonly map: readonly string[];
  readonly saved?: Readonly<Record<string, string | null>> | undefined;
}): {
  mapping: Map<string, string>;
  problems: ImportProblem[];
} {
  const mapping = new Map<string, string>();
  const problems: ImportProblem[] = [];
  const inSaved = (column: string, message: string) =>
    problems.push({ code: "SAVED_MAPPING", message, values: { column } });
  for (const [title, property] of Object.entries(saved)) {
    if (property !== null && !PROPERTY_NAME.test(property)) {
      inSaved(title, `the column ${JSON.stringify(title)}: ${noProperty(property)}`);
    }
    const column = findColumn(title, header);
    if (column !== undefined) mapping.set(column, property ?? "");
    // A column that is not to be written may be missing.
    else if (property !== null) inSaved(title, `the saved mapping: ${noColumn(title, header)}`);
  }
  for (const text of map) {
    const middle = text.lastIndexOf("=");
    const given = text.slice(0, middle);
    const title = findColumn(given, header);
    const property = text.slice(middle + 1);
    const wrong = (why: string) =>
      problems.push({ code: "MAP", message: `map ${JSON.stringify(text)}: ${why}` });
    if (middle < 1) {
      wrong("expected 'Column=property'.");
    } else if (title === undefined) {
      wrong(noColumn(given, header));
    } else if (property !== "" && !PROPERTY_NAME.test(property)) {
      wrong(noProperty(property));
    }
    mapping.set(title ?? given, property);
  }
  return { mapping, problems };
}

function noProperty(name: string): string {
  return `${JSON.stringify(name)} is not a property name (small letters, digits and _).`;
}

function noColumn(title: string, header: readonly string[]): string {
  const known = header.map((one) => JSON.stringify(one)).join(", ");
  return `line 1 has no column ${JSON.stringify(title)}; it has ${known}.${didYouMean(title, header)}`;
}

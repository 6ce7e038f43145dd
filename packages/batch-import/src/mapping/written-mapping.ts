import { findColumn } from "./find-column.ts";
import { didYouMean } from "./nearest.ts";

const PROPERTY_NAME = /^[a-z][a-z0-9_]*$/;

/** What `--map` and the mapping file say of the columns of this file, and what is wrong with it. */
export function readWrittenMapping({
  header,
  written,
  saved = {},
}: {
  readonly header: readonly string[];
  readonly written: readonly string[];
  readonly saved?: Readonly<Record<string, string | null>> | undefined;
}): {
  mapping: Map<string, string>;
  problems: string[];
} {
  const mapping = new Map<string, string>();
  const problems: string[] = [];
  for (const [title, property] of Object.entries(saved)) {
    if (property !== null && !PROPERTY_NAME.test(property)) {
      problems.push(`the column ${JSON.stringify(title)}: ${noProperty(property)}`);
    }
    const column = findColumn(title, header);
    if (column !== undefined) mapping.set(column, property ?? "");
    // A column that would be left out may as well not be there.
    else if (property !== null) problems.push(`--mapping: ${noColumn(title, header)}`);
  }
  for (const text of written) {
    const middle = text.lastIndexOf("=");
    const given = text.slice(0, middle);
    const title = findColumn(given, header);
    const property = text.slice(middle + 1);
    const name = `--map ${JSON.stringify(text)}`;
    if (middle < 1) {
      problems.push(`${name}: expected 'Column=property'.`);
    } else if (title === undefined) {
      problems.push(`${name}: ${noColumn(given, header)}`);
    } else if (property !== "" && !PROPERTY_NAME.test(property)) {
      problems.push(`${name}: ${noProperty(property)}`);
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

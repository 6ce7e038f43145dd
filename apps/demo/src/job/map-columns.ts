import type { Operation } from "@x/batch-types";
import { OWN_COLUMNS } from "../input/own-columns.ts";
import { PROPERTY_NAME } from "./suggest-properties.ts";

/** Where the cells of each row go. */
export interface ColumnMap {
  /** The property of each column; `undefined` where the column is left out. */
  readonly properties: readonly (string | undefined)[];
  /** The column that holds the record id, for update and archive without an id property. */
  readonly idColumn: number | undefined;
}

/** Columns that hold the record id, the surest first. */
const ID_NAMES = ["hs_object_id", "id", "hs_id"];

/** Decides what is sent of each column, and finds every reason why that makes no job. */
export function mapColumns(written: {
  header: readonly string[];
  /** The property of each column; `""` leaves it out. */
  names: readonly string[];
  operation: Operation;
  idProperty: string | undefined;
}): ColumnMap & { readonly problems: readonly string[] } {
  const { header, names, operation, idProperty } = written;
  const needsRecordId =
    operation === "archive" || (operation === "update" && idProperty === undefined);
  const idColumn = needsRecordId ? findIdColumn(names) : undefined;
  const properties = names.map((name, column) =>
    column === idColumn || name === "" || OWN_COLUMNS.includes(name) || name === "hs_object_id"
      ? undefined
      : name,
  );
  const mapped = properties.filter((name) => name !== undefined);

  const problems = [
    ...repeated(header, "The header names the column {} twice."),
    ...repeated(mapped, "Two columns map to the property {}."),
    ...mapped
      .filter((name) => !PROPERTY_NAME.test(name))
      .map((name) => `${quote(name)} is not a property name (small letters, digits and _).`),
  ];
  if (needsRecordId && idColumn === undefined) {
    problems.push(
      `No column holds the record id, which ${operation} needs: map one to hs_object_id.`,
    );
  } else if (idProperty !== undefined && idProperty !== "" && !mapped.includes(idProperty)) {
    problems.push(`No column maps to ${idProperty}, the id property.`);
  } else if (mapped.length === 0 && operation !== "archive") {
    problems.push("No column maps to a property.");
  }
  return { properties, idColumn, problems };
}

function findIdColumn(names: readonly string[]): number | undefined {
  const columns = ID_NAMES.map((name) => names.indexOf(name));
  return columns.find((column) => column !== -1);
}

function repeated(names: readonly string[], message: string): string[] {
  const twice = names.filter((name, place) => name !== "" && names.indexOf(name) !== place);
  return [...new Set(twice)].map((name) => message.replace("{}", () => quote(name)));
}

function quote(text: string): string {
  return JSON.stringify(text);
}

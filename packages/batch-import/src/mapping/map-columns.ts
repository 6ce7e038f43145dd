import type { NestedColumn, TypedColumn } from "@x/batch-file";
import type { Operation, PropertyDefinition } from "@x/batch-types";
import type { AssociationColumn } from "./association-column.ts";
import type { ImportProblem } from "../errors/import-error.ts";
import { clearedBy } from "./cleared-columns.ts";
import { findIdColumn, ID_HEADERS, noIdColumn } from "./id-column.ts";
import { nestedProblems } from "./nested-columns.ts";
import { OWN_COLUMNS } from "./own-columns.ts";
import { type SurveyedTexts, type Unclear, unclearColumns } from "./unclear-columns.ts";
import { PROPERTY_NAME } from "./property-name.ts";
import { createPropertyIndex } from "./property-index.ts";
import { readWrittenMapping } from "./written-mapping.ts";
import { writtenConstants } from "./written-constants.ts";
import { writtenValues } from "./written-values.ts";

/** Where the cells of each row go. Plain JSON. */
export interface ColumnMap {
  /** The property of each column; `null` where the column is not written. */
  readonly properties: readonly (string | null)[];
  /** The column that holds the record id, for update and archive without an id property. */
  readonly idColumn?: number | undefined;
  readonly associations?: readonly AssociationColumn[];
  /** The texts of `DecideOptions.associate`, to be saved with the mapping. */
  readonly associate?: readonly string[];
  /** Columns that are not written, by header, for the user to know. */
  readonly leftOut: readonly string[];
  /** Those of them whose name is the label of several properties, with these properties. */
  readonly ambiguous?: Readonly<Record<string, readonly string[]>>;
  /** Columns that are not written because HubSpot alone sets their property, by header. */
  readonly readOnly?: readonly string[];
  /** Columns that were found by name or label only without regard to case and blanks. */
  readonly forgiven?: readonly (readonly [title: string, property: string])[];
  /** For each column, whether a blank cell clears its property. Absent: none does. */
  readonly clears?: readonly boolean[] | undefined;
  /**
   * For each column, whether its values are numbers and dates by type, which no notation changes; `mixed` where it
   * has texts, too. Absent: all are texts.
   */
  readonly typed?: readonly ("typed" | "mixed" | null)[] | undefined;
  /** For each column, what is done with a text such as `1.200`. Absent: they are 1.2. */
  readonly unclear?: readonly (Unclear | null)[] | undefined;
  /**
   * Properties whose values may be names of owners, pipelines, stages and options, for which HubSpot's values are
   * sent. Absent: none.
   */
  readonly names?: readonly string[] | undefined;
  /** The year that numbers count days from, where they are dates. Absent: 1900. */
  readonly dateSystem?: 1900 | 1904 | undefined;
  /** For each column, what of its values is sent as another one. Absent: none. */
  readonly sendAs?:
    | readonly (readonly (readonly [from: string, to: string])[] | null)[]
    | undefined;
  /** Values that every row has, of properties that no column maps to. Absent: none. */
  readonly constants?: readonly (readonly [property: string, value: string])[] | undefined;
}

export interface MapOptions extends SurveyedTexts {
  readonly header: readonly string[];
  readonly operation: Operation;
  readonly idProperty: string | undefined;
  /** `Header=property`; `Header=` does not write the column. */
  readonly map: readonly string[];
  /** From a mapping file; `map` goes before it. */
  readonly saved?: Readonly<Record<string, string | null>> | undefined;
  /** What is sent instead of values, by header. */
  readonly sendAs?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  /** The value that every row has, by property. */
  readonly constants?: Readonly<Record<string, string>> | undefined;
  /** The account's, where they are known: then columns map by label, too. */
  readonly definitions?: readonly PropertyDefinition[] | undefined;
  /** Headers of the columns that hold ids of associated records. */
  readonly associated?: readonly string[] | undefined;
  /** Whether blank cells clear their property; or the columns in which they do, by header. */
  readonly clearBlanks?: boolean | readonly string[] | undefined;
  /** Columns whose cells hold more than one value each, as a survey found them. */
  readonly nested?: readonly NestedColumn[] | undefined;
  /** Columns with numbers and dates by type, as a survey found them. */
  readonly typed?: readonly TypedColumn[] | undefined;
  /** Of a workbook, as a survey found it. */
  readonly dateSystem?: 1900 | 1904 | undefined;
  /** The user will still be asked, so columns may be missing. */
  readonly isDraft?: boolean | undefined;
}

/**
 * Decides what each column is: what `map` says, or else `saved`, else the property of its own name or label,
 * else nothing. Where the account's properties are not known, a header that is written like the name of one is taken
 * for it.
 *
 * @returns The map, or every problem with the header and the mapping.
 *
 * @example
 * const mapped = mapColumns({
 *   header: ["email", "Town", "Notes"],
 *   operation: "upsert",
 *   idProperty: "email",
 *   map: ["Town=city"],
 * });
 * "problems" in mapped ? mapped.problems : mapped.properties; //=> ["email", "city", null]
 */
export function mapColumns(
  options: MapOptions,
): ColumnMap | { readonly problems: readonly ImportProblem[] } {
  const { header, operation, idProperty, definitions, associated = [] } = options;
  const { typed = [], dateSystem } = options;
  const unclear = unclearColumns(options);
  const needsRecordId = operation !== "create" && operation !== "upsert" && !idProperty;
  const { mapping, problems } = readWrittenMapping(options);
  problems.push(...repeated(header, "column", "the header names the column {} twice."));

  const propertiesNamed = createPropertyIndex(definitions ?? []);
  const ambiguous = new Map<string, readonly string[]>();
  const forgiven: [string, string][] = [];
  const readOnly: string[] = [];
  const isNameUnseen = (title: string): boolean =>
    definitions === undefined
      ? PROPERTY_NAME.test(title)
      : needsRecordId && ID_HEADERS.includes(title);
  const nameOf = (title: string): string => {
    if (OWN_COLUMNS.has(title)) return title;
    const { names = [], isForgiven, isReadOnly } = propertiesNamed(title) ?? {};
    const [name] = names;
    if (name === undefined) return isNameUnseen(title) ? title : "";
    if (isReadOnly) readOnly.push(title);
    else if (names.length > 1) ambiguous.set(title, names);
    else if (isForgiven) forgiven.push([title, name]);
    return isReadOnly || names.length > 1 ? "" : name;
  };
  const names = header.map(
    (title) => mapping.get(title) ?? (associated.includes(title) ? "" : nameOf(title)),
  );
  const idColumn = needsRecordId ? findIdColumn(header, names, mapping, operation) : -1;
  const isProperty = (name: string): boolean =>
    name !== "" && name !== "hs_object_id" && !(needsRecordId && ID_HEADERS.includes(name));
  // HubSpot has properties of such names, such as hs_status of quotes: a column is written where it is mapped to one.
  const isOwn = (title: string): boolean => OWN_COLUMNS.has(title) && !mapping.has(title);
  const properties = names.map((name, column) =>
    isProperty(name) && !isOwn(header[column]!) ? name : null,
  );
  const clears = clearedBy(options, properties, problems);
  const sendAs = writtenValues(options, properties, problems);
  const constants = writtenConstants(options.constants, properties, problems);
  problems.push(...nestedProblems(options, mapping, properties));
  const mapped = properties.filter((name) => name !== null);
  problems.push(...repeated(mapped, "property", "two columns map to the property {}."));

  if (options.isDraft) {
    // What is missing shows once the user has been asked.
  } else if (needsRecordId && idColumn === -1) {
    problems.push(noIdColumn(operation, names.includes("id")));
  } else if (idProperty !== undefined && !mapped.includes(idProperty)) {
    problems.push({
      code: "NO_ID_PROPERTY",
      message: `line 1: no column maps to ${idProperty}, the id property. Map the column that holds it.`,
      values: { property: idProperty },
    });
  } else if (mapped.length === 0 && operation !== "archive" && operation !== "read") {
    problems.push({
      code: "NO_PROPERTY",
      message: `line 1: no column maps to a property (${header.map(quote).join(", ")}). Is the first line a header? If it is, map its columns.`,
    });
  }
  if (problems.length > 0) return { problems };

  const leftOut = header.filter(
    (title, column) =>
      properties[column] === null &&
      column !== idColumn &&
      !OWN_COLUMNS.has(title) &&
      !readOnly.includes(title) &&
      !associated.includes(title),
  );
  return {
    properties,
    ...(idColumn !== -1 && { idColumn }),
    leftOut,
    // Not a plain assignment: a column may be called __proto__.
    ...(ambiguous.size > 0 && { ambiguous: Object.fromEntries(ambiguous) }),
    ...(readOnly.length > 0 && { readOnly }),
    ...(forgiven.length > 0 && { forgiven }),
    ...(clears.includes(true) && { clears }),
    ...(typed.length > 0 && { typed: typesIn(header, typed) }),
    ...(unclear && { unclear }),
    ...(dateSystem === 1904 && { dateSystem }),
    ...(sendAs && { sendAs }),
    ...(constants.length > 0 && { constants }),
  };
}

/** Which columns have values by type, and which have texts, too. */
export function typesIn(
  header: readonly string[],
  typed: readonly TypedColumn[],
): NonNullable<ColumnMap["typed"]> {
  return header.map((title) => typeOf(title, typed));
}

function typeOf(title: string, typed: readonly TypedColumn[]): "typed" | "mixed" | null {
  const found = typed.find(({ column }) => column === title);
  return found === undefined ? null : found.isMixed ? "mixed" : "typed";
}

/** Whether the account's labels could tell more about a column than its header does. */
export function needsLabels({
  header,
  associated = [],
  ...options
}: Pick<MapOptions, "associated" | "header" | "map" | "saved">): boolean {
  const { mapping } = readWrittenMapping({ header, ...options });
  return header.some(
    (title) =>
      title !== "" &&
      !PROPERTY_NAME.test(title) &&
      !mapping.has(title) &&
      !associated.includes(title),
  );
}

function repeated(
  names: readonly string[],
  what: "column" | "property",
  message: string,
): ImportProblem[] {
  const twice = names.filter((name, place) => name !== "" && names.indexOf(name) !== place);
  return [...new Set(twice)].map((name) => ({
    code: "MAPPING",
    message: `line 1: ${message.replace("{}", () => quote(name))}`,
    values: { [what]: name },
  }));
}

function quote(text: string): string {
  return JSON.stringify(text);
}

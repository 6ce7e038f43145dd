import type { Operation } from "@x/batch-types";

/** Where the cells of each row go. */
export interface ColumnMap {
  /** The property of each column; `undefined` where the column is left out. */
  readonly properties: readonly (string | undefined)[];
  /** The column that holds the record id, for update and archive without an id property. */
  readonly idColumn: number | undefined;
  /** Columns that are left out, by header, for the user to know. */
  readonly leftOut: readonly string[];
}

/** Columns of our own result files; fed back in, they are not properties. */
const OWN_COLUMNS = new Set(["hs_line", "hs_status", "hs_id", "hs_error"]);

/** Headers that hold the record id, the surest first: ours, HubSpot's, and what may be another's. */
const ID_HEADERS = ["hs_id", "hs_object_id", "id"];

const PROPERTY_NAME = /^[a-z][a-z0-9_]*$/;

/**
 * Decides what each column is: what `--map` says, else the property of its own name, else nothing.
 *
 * @returns The map, or every problem with the header and the mapping, as texts.
 */
export function mapColumns(options: {
  header: readonly string[];
  operation: Operation;
  idProperty: string | undefined;
  /** `Header=property`; `Header=` leaves the column out. */
  written: readonly string[];
}): ColumnMap | { readonly problems: readonly string[] } {
  const { header, operation, idProperty } = options;
  const needsRecordId = (operation === "update" || operation === "archive") && !idProperty;
  const { mapping, problems } = readMapping(options.written, header);
  problems.push(...repeated(header, "the header names the column {} twice."));

  const names = header.map((title) => mapping.get(title) ?? nameOf(title));
  const idColumn = needsRecordId ? findIdColumn(header, names, mapping) : -1;
  const isProperty = (name: string): boolean =>
    name !== "" &&
    name !== "hs_object_id" &&
    !OWN_COLUMNS.has(name) &&
    !(needsRecordId && ID_HEADERS.includes(name));
  const properties = names.map((name) => (isProperty(name) ? name : undefined));
  const mapped = properties.filter((name) => name !== undefined);
  problems.push(...repeated(mapped, "two columns map to the property {}."));

  if (needsRecordId && idColumn === -1) {
    problems.push(
      `line 1: no column holds the record id, which ${operation} needs; expected one of ${ID_HEADERS.join(", ")}, or --map 'Column=hs_object_id'.`,
    );
  } else if (idProperty !== undefined && !mapped.includes(idProperty)) {
    problems.push(
      `line 1: no column maps to ${idProperty}, the id property; use --map 'Column=${idProperty}'.`,
    );
  } else if (mapped.length === 0 && operation !== "archive") {
    problems.push(
      `line 1: no column maps to a property (${header.map(quote).join(", ")}). Is the first line a header? Else use --map 'Column=property'.`,
    );
  }
  if (problems.length > 0) return { problems };

  const leftOut = header.filter(
    (title, column) =>
      properties[column] === undefined && column !== idColumn && !OWN_COLUMNS.has(title),
  );
  return { properties, idColumn: idColumn === -1 ? undefined : idColumn, leftOut };
}

function readMapping(
  written: readonly string[],
  header: readonly string[],
): { mapping: Map<string, string>; problems: string[] } {
  const mapping = new Map<string, string>();
  const problems: string[] = [];
  for (const text of written) {
    const middle = text.lastIndexOf("=");
    const title = text.slice(0, middle);
    const property = text.slice(middle + 1);
    if (middle < 1) {
      problems.push(`--map ${quote(text)}: expected 'Column=property'.`);
    } else if (!header.includes(title)) {
      problems.push(
        `--map ${quote(text)}: line 1 has no column ${quote(title)}; it has ${header.map(quote).join(", ")}.`,
      );
    } else if (property !== "" && !PROPERTY_NAME.test(property)) {
      problems.push(
        `--map ${quote(text)}: ${quote(property)} is not a property name (small letters, digits and _).`,
      );
    }
    mapping.set(title, property);
  }
  return { mapping, problems };
}

function nameOf(title: string): string {
  return PROPERTY_NAME.test(title) ? title : "";
}

/** What the user names with `--map` comes first. */
function findIdColumn(
  header: readonly string[],
  names: readonly string[],
  mapping: ReadonlyMap<string, string>,
): number {
  const written = header.findIndex((title) => ID_HEADERS.includes(mapping.get(title) ?? ""));
  const columns = [written, ...ID_HEADERS.map((name) => names.indexOf(name))];
  return columns.find((column) => column !== -1) ?? -1;
}

function repeated(names: readonly string[], message: string): string[] {
  const twice = names.filter((name, place) => name !== "" && names.indexOf(name) !== place);
  return [...new Set(twice)].map((name) => `line 1: ${message.replace("{}", quote(name))}`);
}

function quote(text: string): string {
  return JSON.stringify(text);
}

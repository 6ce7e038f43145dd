import type { Job } from "@x/batch-core";
import {
  type AssociationLabel,
  type AssociationType,
  type KeyTarget,
  OBJECTS,
  type RecordObjectType,
} from "@x/batch-types";
import { isUnique } from "../account/account-definitions.ts";
import type { ImportClient } from "../account/import-client.ts";
import type { Link } from "./link.ts";
import { findColumn } from "./find-column.ts";
import { didYouMean, fold } from "./nearest.ts";
import { createPropertyIndex } from "./property-index.ts";
import { findObjectType, type FoundObjectType, mayBeCustom } from "./find-object-type.ts";
import { readObjectType } from "./object-type.ts";
import { ImportError, type ImportProblem } from "../errors/import-error.ts";

/** A column that says which other records to associate with, several separated by semicolons. */
export interface AssociationColumn {
  readonly column: number;
  readonly objectType: RecordObjectType;
  /** What the records are to each other; without, the unlabelled type. */
  readonly types?: readonly AssociationType[];
  /** The property whose values it holds. Absent, and no `link` either: record ids. */
  readonly key?: Pick<KeyTarget, "idProperty" | "findBy">;
  /** The cells are keys of rows of another file. */
  readonly link?: Link;
}

/** What one text of `associate` says. */
export interface WrittenAssociation {
  readonly text: string;
  readonly objectType: RecordObjectType;
  /** The property whose values the column holds, as it was written. */
  readonly property?: string;
  readonly title: string;
  readonly label: string | undefined;
}

/**
 * Reads `companies:company_id`, `companies:company_id:Label` and `companies:domain=Company domain:Label`; a column may
 * have colons and equals signs in its name.
 *
 * @param custom What words are that may name custom objects.
 * @throws {ImportError} naming every one that cannot be read.
 */
export function readAssociations(
  texts: readonly string[],
  header: readonly string[],
  custom: ReadonlyMap<string, FoundObjectType> = new Map(),
): WrittenAssociation[] {
  const problems: ImportProblem[] = [];
  const read = texts.map((text) => {
    const [given, rest] = cutAt(":", text);
    const asked = custom.get(given);
    const objectType =
      asked !== undefined && "objectType" in asked ? asked.objectType : readObjectType(given);
    const found = rest === undefined ? undefined : findTitle(rest, header);
    const wrong = (why: string) => problems.push(associateProblem(text, why));
    const malformed = (why: string) =>
      problems.push({ ...associateProblem(text, why), values: { form: FORM } });
    if (rest === undefined) {
      malformed(
        "expected 'objects:Column' or 'objects:Column:Label'. Where the column holds no record ids, 'objects:property=Column'.",
      );
    } else if (asked !== undefined && "problem" in asked) {
      wrong(asked.problem);
    } else if (objectType === undefined || objectType === "deal_splits") {
      const hint = didYouMean(given, Object.keys(OBJECTS));
      wrong(`${JSON.stringify(given)} is not an object type that can be associated.${hint}`);
    } else if (found === undefined) {
      const [title] = cutAt(":", cutAt("=", rest)[1] ?? rest);
      const hint = didYouMean(title, header);
      malformed(`line 1 has no column ${JSON.stringify(title)}.${hint}`);
    }
    return {
      text,
      objectType: objectType as RecordObjectType,
      title: "",
      label: undefined,
      ...found,
    };
  });
  if (problems.length > 0) throw new ImportError("MAPPING", ...problems);
  return read;
}

/** Asks the account for the words that may name its custom objects, each once. */
export async function findCustomObjects(
  texts: readonly string[],
  client: () => Promise<ImportClient>,
): Promise<ReadonlyMap<string, FoundObjectType>> {
  const words = texts.filter((text) => text.includes(":")).map((text) => cutAt(":", text)[0]);
  const found = new Map<string, FoundObjectType>();
  for (const word of new Set(words.filter(mayBeCustom))) {
    found.set(word, await findObjectType(word, client));
  }
  return found;
}

/** What a text may be meant as that has no column of the header. */
const FORM = "objects:property=Column";

function associateProblem(text: string, why: string): ImportProblem {
  return { code: "ASSOCIATE", message: `associate ${JSON.stringify(text)}: ${why}` };
}

function cutAt(mark: string, text: string): [before: string, after: string | undefined] {
  const place = text.indexOf(mark);
  return place === -1 ? [text, undefined] : [text.slice(0, place), text.slice(place + 1)];
}

type Titled = Pick<WrittenAssociation, "label" | "property" | "title">;

/** Reads what is behind the object: a name of the header goes before a property, and an exact one before others. */
function findTitle(text: string, header: readonly string[]): Titled | undefined {
  const exact = findExact(text, header);
  if (exact !== undefined) return exact;
  const [property, rest] = cutAt("=", text);
  if (rest !== undefined && property.trim() !== "") {
    const found = findExact(rest, header) ?? findForgiven(rest, header);
    if (found !== undefined) return { ...found, property: property.trim() };
  }
  return findForgiven(text, header);
}

/** The column that `Column` or `Column:Label` begins with: the longest. */
function findExact(text: string, header: readonly string[]): Titled | undefined {
  const exact = header.filter((title) => text === title || text.startsWith(`${title}:`));
  const title = exact.toSorted((one, other) => other.length - one.length)[0];
  if (title === undefined) return undefined;
  return { title, label: text === title ? undefined : text.slice(title.length + 1) };
}

function findForgiven(text: string, header: readonly string[]): Titled | undefined {
  const [before, label] = cutAt(":", text);
  const column = findColumn(before, header);
  return column === undefined ? undefined : { title: column, label };
}

/**
 * Finds the type of each association in the account. A create names it in the record; an update or
 * upsert needs none where there is no label.
 *
 * @throws {ImportError} for labels the account does not have.
 */
export async function resolveAssociations(
  written: readonly WrittenAssociation[],
  header: readonly string[],
  {
    operation,
    objectType,
    missingTargets,
  }: Pick<Job, "missingTargets" | "objectType" | "operation">,
  client: () => Promise<ImportClient>,
): Promise<AssociationColumn[]> {
  return Promise.all(
    written.map(async ({ text, objectType: to, property, title, label }) => {
      const key =
        property === undefined
          ? undefined
          : await findKey(await client(), { text, objectType: to, property }, missingTargets);
      const column = { column: header.indexOf(title), objectType: to, ...(key && { key }) };
      if (label === undefined && operation !== "create") return column;
      const { associations } = await client();
      const from = objectType as RecordObjectType;
      const labels = await associations.labels(from, to, { maxRetries: 3 });
      const { associationCategory, associationTypeId } = findLabel(labels, label, text);
      return { ...column, types: [{ associationCategory, associationTypeId }] };
    }),
  );
}

/** Finds the property by which records are looked up, and how: by a read where it is unique, else by a search. */
async function findKey(
  { properties }: ImportClient,
  {
    text,
    objectType,
    property,
  }: Pick<WrittenAssociation, "objectType" | "text"> & { property: string },
  missingTargets: Job["missingTargets"],
): Promise<NonNullable<AssociationColumn["key"]>> {
  const definitions = await properties.list(objectType, { maxRetries: 3 });
  const wrong = (why: string) => new ImportError("MAPPING", associateProblem(text, why));
  const [name, ...others] = createPropertyIndex(definitions)(property)?.names ?? [];
  if (name === undefined) {
    const hint = didYouMean(
      property,
      definitions.flatMap((one) => [one.name, one.label ?? ""]),
    );
    throw wrong(`${objectType} have no property ${JSON.stringify(property)}.${hint}`);
  }
  if (others.length > 0) {
    const meant = [name, ...others].join(" or ");
    throw wrong(`${JSON.stringify(property)} is the label of ${meant}; write the name.`);
  }
  const definition = definitions.find((one) => one.name === name)!;
  if (isUnique(objectType, definition)) return { idProperty: name };
  if (definition.type !== "string") {
    throw wrong(
      `${objectType} are not found by ${name}: it is neither unique nor a text. Name a unique property, or the column of record ids alone.`,
    );
  }
  if (missingTargets === "create") {
    throw wrong(
      `missing ${objectType} cannot be created by ${name}: it is not unique, so that a second attempt could create them twice. Create them first, or name a unique property.`,
    );
  }
  return { idProperty: name, findBy: "search" };
}

/** By its exact words first, then whatever upper and lower case and blanks it has. */
function findLabel(
  labels: readonly AssociationLabel[],
  label: string | undefined,
  text: string,
): AssociationLabel {
  const exact = labels.filter((one) => one.label === (label ?? null));
  const forgiven =
    label === undefined
      ? []
      : labels.filter((one) => one.label !== null && fold(one.label) === fold(label));
  const [found, ...others] = exact.length > 0 ? exact.slice(0, 1) : forgiven;
  if (found !== undefined && others.length === 0) return found;
  const names = labels.flatMap((one) => (one.label === null ? [] : [one.label]));
  const wrong = (why: string) => new ImportError("MAPPING", associateProblem(text, why));
  if (found !== undefined) {
    const meant = forgiven.map((one) => JSON.stringify(one.label)).join(" or ");
    throw wrong(`the label may be ${meant}; write the one that is meant.`);
  }
  const known = names.length === 0 ? "none" : names.map((one) => JSON.stringify(one)).join(", ");
  throw wrong(
    label === undefined
      ? `the account has no unlabelled type between these objects; name one of its labels: ${known}.`
      : `the account has no label ${JSON.stringify(label)} between these objects, but ${known}.${didYouMean(label, names)}`,
  );
}

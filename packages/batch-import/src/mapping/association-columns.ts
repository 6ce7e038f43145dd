import type { Job } from "@x/batch-core";
import {
  type AssociationLabel,
  type AssociationType,
  OBJECTS,
  type RecordObjectType,
} from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import type { Link } from "./link.ts";
import { findColumn } from "./find-column.ts";
import { didYouMean, fold } from "./nearest.ts";
import { readObjectType } from "./object-type.ts";
import { ImportError, type ImportProblem } from "../errors/import-error.ts";

/** A column that holds ids of other records, or keys that lead to them, several separated by semicolons. */
export interface AssociationColumn {
  readonly column: number;
  readonly objectType: RecordObjectType;
  /** What the records are to each other; without, the unlabelled type. */
  readonly types?: readonly AssociationType[];
  /** The cells are keys of rows of another file. Absent: they are record ids. */
  readonly link?: Link;
}

/** What one text of `associate` says. */
export interface WrittenAssociation {
  readonly text: string;
  readonly objectType: RecordObjectType;
  readonly title: string;
  readonly label: string | undefined;
}

/**
 * Reads `companies:company_id` and `companies:company_id:Label`; a column may have colons in its name.
 *
 * @throws {ImportError} naming every one that cannot be read.
 */
export function readAssociations(
  texts: readonly string[],
  header: readonly string[],
): WrittenAssociation[] {
  const problems: ImportProblem[] = [];
  const read = texts.map((text) => {
    const [given, rest] = cutAtColon(text);
    const objectType = readObjectType(given);
    const found = rest === undefined ? undefined : findTitle(rest, header);
    const wrong = (why: string) => problems.push(associateProblem(text, why));
    if (rest === undefined) {
      wrong("expected 'objects:Column' or 'objects:Column:Label'.");
    } else if (objectType === undefined || objectType === "deal_splits") {
      const hint = didYouMean(given, Object.keys(OBJECTS));
      wrong(`${JSON.stringify(given)} is not an object type that can be associated.${hint}`);
    } else if (found === undefined) {
      const [title] = cutAtColon(rest);
      const hint = didYouMean(title, header);
      wrong(`line 1 has no column ${JSON.stringify(title)}.${hint}`);
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

function associateProblem(text: string, why: string): ImportProblem {
  return { code: "ASSOCIATE", message: `associate ${JSON.stringify(text)}: ${why}` };
}

function cutAtColon(text: string): [before: string, after: string | undefined] {
  const colon = text.indexOf(":");
  return colon === -1 ? [text, undefined] : [text.slice(0, colon), text.slice(colon + 1)];
}

/** The column that `Column` or `Column:Label` begins with: the longest, in the words of the header first. */
function findTitle(
  text: string,
  header: readonly string[],
): Pick<WrittenAssociation, "title" | "label"> | undefined {
  const exact = header.filter((title) => text === title || text.startsWith(`${title}:`));
  const title = exact.toSorted((one, other) => other.length - one.length)[0];
  if (title !== undefined) {
    return { title, label: text === title ? undefined : text.slice(title.length + 1) };
  }
  const [before, label] = cutAtColon(text);
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
  { operation, objectType }: Pick<Job, "operation" | "objectType">,
  client: () => Promise<ImportClient>,
): Promise<AssociationColumn[]> {
  return Promise.all(
    written.map(async ({ text, objectType: to, title, label }) => {
      const column = { column: header.indexOf(title), objectType: to };
      if (label === undefined && operation !== "create") return column;
      const { associations } = await client();
      const from = objectType as RecordObjectType;
      const labels = await associations.labels(from, to, { maxRetries: 3 });
      const { associationCategory, associationTypeId } = findLabel(labels, label, text);
      return { ...column, types: [{ associationCategory, associationTypeId }] };
    }),
  );
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

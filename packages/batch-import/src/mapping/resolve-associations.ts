import type { Job } from "@x/batch-core";
import type { AssociationLabel, RecordObjectType } from "@x/batch-types";
import { isUnique } from "../account/account-definitions.ts";
import type { ImportClient } from "../account/import-client.ts";
import { ImportError } from "../errors/import-error.ts";
import { associateProblem } from "./associate-problem.ts";
import type { AssociationColumn } from "./association-column.ts";
import { didYouMean, fold } from "./nearest.ts";
import { createPropertyIndex } from "./property-index.ts";
import type { WrittenAssociation } from "./read-associations.ts";

/**
 * Finds the type of each association in the account. A create names it in the record; an update or
 * upsert needs none where there is no label.
 *
 * @throws {ImportError} naming every property and label that the account does not have.
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
  const found = await Promise.allSettled(
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
  const errors = found.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  for (const error of errors) if (!(error instanceof ImportError)) throw error;
  if (errors.length > 0) {
    throw new ImportError("MAPPING", ...(errors as ImportError[]).flatMap((one) => one.problems));
  }
  return found.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
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

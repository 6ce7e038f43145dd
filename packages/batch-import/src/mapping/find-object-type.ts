import type { ObjectSchema, ObjectType } from "@x/batch-types";
import { OBJECTS } from "@x/batch-types/registry";
import { distance } from "fastest-levenshtein";
import type { ImportClient } from "../account/import-client.ts";
import { orRefused } from "../account/or-refused.ts";
import { didYouMean, fold } from "./nearest.ts";
import { readObjectType, singularOf } from "./object-type.ts";

/** The object type that a word names; or sentences that say why it names none. */
export type FoundObjectType = { readonly objectType: ObjectType } | { readonly problem: string };

/**
 * Finds the object type that a word names: one of HubSpot's own as people write it, a type id, `p_vendor`; or a custom
 * object by label, plural label, name or full name, without regard to case and blanks.
 *
 * @param client Asked for the custom objects of the account where the word is not another object, and does not look like
 *   one of HubSpot's own that is misspelt.
 * @throws {JobStoppedError} when HubSpot does not answer.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const found = await findObjectType("Line item", async () => client);
 * found; //=> { objectType: "line_items" }
 */
export async function findObjectType(
  given: string,
  client: () => Promise<ImportClient>,
): Promise<FoundObjectType> {
  const known = readObjectType(given);
  if (known !== undefined) return { objectType: known };
  if (isSlip(given)) return { problem: unknownText(given, []) };
  const { schemas } = await client();
  const all = await orRefused(schemas({ maxRetries: 3 }));
  if ("refused" in all) {
    const why = ` The custom objects of the account could not be read. ${all.refused}`;
    return { problem: unknownText(given, []) + why };
  }
  const [found, ...others] = all.filter((schema) =>
    namesOf(schema).some((name) => fold(name) === fold(given)),
  );
  if (found === undefined) return { problem: unknownText(given, all) };
  // Type ids are what every endpoint takes.
  if (others.length === 0) return { objectType: found.objectTypeId as ObjectType };
  const meant = [found, ...others].map(describe).join(" or ");
  return { problem: `${JSON.stringify(given)} may be ${meant}; write the type id.` };
}

function namesOf({ name, fullyQualifiedName, labels }: ObjectSchema): string[] {
  return [name, fullyQualifiedName, labels.singular ?? "", labels.plural ?? ""];
}

function describe({ objectTypeId, labels, name }: ObjectSchema): string {
  return `${objectTypeId} (${JSON.stringify(labels.plural ?? name)})`;
}

/** Whether the account has to be asked which object a word names. */
export function mayBeCustom(given: string): boolean {
  return readObjectType(given) === undefined && !isSlip(given);
}

/** `contcts`: one letter amiss in 5 to 7, or two in more. */
function isSlip(given: string): boolean {
  const folded = fold(given);
  const most = folded.length < 5 ? 0 : folded.length < 8 ? 1 : 2;
  const names = Object.keys(OBJECTS).flatMap((name) => [name, singularOf(name)]);
  return names.some((name) => distance(folded, fold(name)) <= most);
}

function unknownText(given: string, schemas: readonly ObjectSchema[]): string {
  const names = Object.keys(OBJECTS);
  const custom = schemas.map(({ labels, name }) => labels.plural ?? name);
  const hint = didYouMean(given, [...names, ...schemas.flatMap(namesOf)]);
  const known = custom.length === 0 ? "" : ` Custom objects: ${custom.join(", ")}.`;
  return `Unknown object type ${JSON.stringify(given)}. Expected a name such as contacts, a type id such as 2-345, or a custom object such as p_vendor.${hint} All names: ${names.join(", ")}.${known}`;
}

import { type AssociationType, PRIMARY_TYPES } from "@x/batch-types";

const OWN_IDS = new Set(PRIMARY_TYPES.map(({ typeId }) => typeId));
const INVERSE_IDS = new Set(PRIMARY_TYPES.map(({ inverseId }) => inverseId));

/**
 * Whether a type is HubSpot's type of a primary record, such as a company: a record has it once for an object. Its label has
 * no say, as HubSpot may show it in another language.
 *
 * @example
 * isPrimary({ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 1 }); //=> true
 */
export function isPrimary({ associationCategory, associationTypeId }: AssociationType): boolean {
  return associationCategory === "HUBSPOT_DEFINED" && OWN_IDS.has(associationTypeId);
}

/**
 * Whether a type is that one seen from the other end: the record is the primary one of the other record.
 *
 * @example
 * givesPrimary({ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 2 }); //=> true
 */
export function givesPrimary({ associationCategory, associationTypeId }: AssociationType): boolean {
  return associationCategory === "HUBSPOT_DEFINED" && INVERSE_IDS.has(associationTypeId);
}

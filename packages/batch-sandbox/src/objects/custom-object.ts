import type { PropertyDefinition } from "@x/batch-types";
import { ACCOUNT_CREATED_AT } from "../internal/account-created-at.ts";

/** A custom object as the account defines it, beside its properties. */
export interface CustomObject {
  /** What the store and `inspect` know it by: the type id, or the name an option declared it with. */
  readonly key: string;
  readonly typeId: string;
  readonly name: string;
  /** Such as `p1000001_machine`. Paths take it, too, also without the number: `p_machine`. They do not take `machine`. */
  readonly fullName: string;
  readonly labels: Readonly<Record<"singular" | "plural", string>>;
  readonly description: string | null;
  readonly primaryDisplayProperty: string;
  readonly secondaryDisplayProperties: readonly string[];
  readonly searchableProperties: readonly string[];
  readonly requiredProperties: readonly string[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly archived: boolean;
}

/** The first type id HubSpot "assigns" here, above those a person would write in an option. */
export const FIRST_TYPE_NUMBER = 50_000_001;

/** The custom object an option declares by properties alone, under `2-123` or `p1_machine`. */
export function declaredObject(
  key: string,
  place: number,
  properties: readonly PropertyDefinition[],
  portalId: number,
): CustomObject {
  const [, own] = /^p\d+_(\w+)$/.exec(key) ?? [];
  const typeId = own === undefined ? key : `2-${FIRST_TYPE_NUMBER + place}`;
  const name = own ?? `object_${key.slice(2)}`;
  const { name: primary = "hs_object_id" } = properties[0] ?? {};
  return {
    key,
    typeId,
    name,
    fullName: own === undefined ? fullNameOf(name, portalId) : key,
    labels: { singular: name, plural: name },
    description: null,
    primaryDisplayProperty: primary,
    secondaryDisplayProperties: [],
    searchableProperties: [primary],
    requiredProperties: [],
    createdAt: ACCOUNT_CREATED_AT,
    updatedAt: ACCOUNT_CREATED_AT,
    archived: false,
  };
}

export function fullNameOf(name: string, portalId: number): string {
  return `p${portalId}_${name}`;
}

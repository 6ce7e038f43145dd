import type { ApiVersion, Operation, PropertyDefinition } from "@x/batch-types";
import type { ObjectProfile } from "./properties/define.ts";
import { type PropertyRule, toPropertyRule } from "./rules/property-rule.ts";

/** An object of the account, ready to check and render records. */
export interface ObjectModel {
  /** The name `inspect` and the store know it by. */
  readonly name: string;
  /** The type id that messages name, such as `0-1`. */
  readonly typeId: string;
  readonly isCustom: boolean;
  readonly profile: ObjectProfile;
  readonly operations: Readonly<Record<ApiVersion, readonly Operation[]>>;
  readonly definitions: readonly PropertyDefinition[];
  readonly rules: ReadonlyMap<string, PropertyRule>;
  readonly uniqueNames: readonly string[];
  /** Properties whose new value depends on the one before. */
  readonly mergingNames: readonly string[];
}

type Written = Pick<ObjectModel, "name" | "typeId" | "isCustom" | "profile" | "operations">;

/** @param extra Definitions of the account's own; one of a standard name replaces the standard one. */
export function toObjectModel(written: Written, extra: readonly PropertyDefinition[]): ObjectModel {
  const byName = new Map(
    [...written.profile.properties, ...extra].map((definition) => [definition.name, definition]),
  );
  const definitions = [...byName.values()];
  const rules = definitions.map((definition) =>
    toPropertyRule(definition, written.name === "contacts"),
  );
  return {
    ...written,
    definitions,
    rules: new Map(rules.map((rule) => [rule.name, rule])),
    uniqueNames: rules.filter((rule) => rule.unique).map((rule) => rule.name),
    mergingNames: rules
      .filter((rule) => rule.forwardOnly || rule.kind === "options")
      .map((rule) => rule.name),
  };
}

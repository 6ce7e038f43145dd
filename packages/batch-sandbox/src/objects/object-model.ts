import type { ApiVersion, Operation, PropertyDefinition } from "@x/batch-types";
import { completeDefinition, type Property } from "../properties/complete-definition.ts";
import type { ObjectSettings } from "./object-settings.ts";
import { pipelineProperties } from "../settings/pipeline-properties.ts";
import type { ObjectProfile } from "../properties/define.ts";
import { type PropertyRule, toPropertyRule } from "../properties/property-rule.ts";

/** An object of the account, ready to check and render records. */
export interface ObjectModel extends ObjectSettings {
  /** The name `inspect` and the store know it by. */
  readonly name: string;
  /** The type id that messages name, such as `0-1`. */
  readonly typeId: string;
  readonly isCustom: boolean;
  readonly profile: ObjectProfile;
  readonly operations: Readonly<Record<ApiVersion, readonly Operation[]>>;
  /** The group of properties that name none. */
  readonly defaultGroup: string;
  readonly definitions: readonly Property[];
  /** Definitions that are no longer in use: values under them are kept and not shown. */
  readonly archived: readonly Property[];
  readonly rules: ReadonlyMap<string, PropertyRule>;
  readonly uniqueNames: readonly string[];
  /** Properties whose new value depends on the one before. */
  readonly mergingNames: readonly string[];
}

type Written = Pick<
  ObjectModel,
  "name" | "typeId" | "isCustom" | "profile" | "operations" | "defaultGroup"
>;

/**
 * @param settings What an administrator has set for the object.
 * @param extra Definitions of the account's own; one of a standard name replaces the standard one.
 * @param ownerIds The owners a record can be given.
 */
export function toObjectModel(
  written: Written,
  settings: ObjectSettings,
  extra: readonly PropertyDefinition[],
  ownerIds: ReadonlyMap<string, number>,
): ObjectModel {
  const byName = new Map(
    [
      ...written.profile.properties,
      ...pipelineProperties(written.name, settings.pipelines),
      ...extra,
    ].map((definition) => [definition.name, definition]),
  );
  const all = [...byName.values()].map((it) => completeDefinition(it, written.defaultGroup));
  const definitions = all.filter(({ archived }) => archived !== true);
  const rules = definitions.map((definition) =>
    toPropertyRule(definition, written.name === "contacts", ownerIds),
  );
  return {
    ...written,
    ...settings,
    definitions,
    archived: all.filter(({ archived }) => archived === true),
    rules: new Map(rules.map((rule) => [rule.name, rule])),
    uniqueNames: rules.filter((rule) => rule.unique).map((rule) => rule.name),
    mergingNames: rules
      .filter(({ forwardOnly, kind }) => forwardOnly || kind === "options" || kind === "email")
      .map((rule) => rule.name),
  };
}

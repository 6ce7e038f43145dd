import { canonicalName } from "../objects/find-object.ts";
import type { ObjectSettings } from "../objects/object-settings.ts";
import type { ResolvedOptions } from "../options/options.ts";

/** Returns a function that gives the settings of an object by its name, from options keyed by any object type. */
export function createSettings({
  pipelines,
  validationRules,
  requiredProperties,
}: Pick<ResolvedOptions, "pipelines" | "validationRules" | "requiredProperties">): (
  name: string,
) => ObjectSettings {
  const pipelinesOf = byName(pipelines);
  const rulesOf = byName(validationRules);
  const requiredOf = byName(requiredProperties);
  return (name) => ({
    pipelines: pipelinesOf.get(name) ?? [],
    validationRules: new Map(Object.entries(rulesOf.get(name) ?? {})),
    requiredProperties: requiredOf.get(name) ?? [],
  });
}

function byName<Value>(byObject: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(
    Object.entries(byObject).map(([objectType, value]) => [canonicalName(objectType), value]),
  );
}

import type { ImportClient } from "../account/import-client.ts";
import { orRefused } from "../account/or-refused.ts";
import { isCustomName, typeIdIn } from "../account/type-id-in.ts";

/**
 * The runs that wrote to an object, by whichever of its names. Where only the account knows whether two names are of one
 * custom object, it is asked; where that is refused, runs that may be of the object are taken for such.
 */
export async function runsOfObject<Run extends { readonly objectType: string }>(
  runs: readonly Run[],
  objectType: string,
  { schemas }: Pick<ImportClient, "schemas">,
): Promise<Run[]> {
  const mayBeSame = (other: string): boolean =>
    other !== objectType &&
    isCustom(objectType) &&
    isCustom(other) &&
    (isCustomName(objectType) || isCustomName(other));
  const isAsked = runs.some((run) => mayBeSame(run.objectType));
  const all = isAsked ? await orRefused(schemas({ maxRetries: 3 })) : [];
  if ("refused" in all) {
    return runs.filter((run) => run.objectType === objectType || mayBeSame(run.objectType));
  }
  const typeId = typeIdIn(all, objectType);
  return runs.filter((run) => typeIdIn(all, run.objectType) === typeId);
}

function isCustom(objectType: string): boolean {
  return objectType.startsWith("2-") || isCustomName(objectType);
}

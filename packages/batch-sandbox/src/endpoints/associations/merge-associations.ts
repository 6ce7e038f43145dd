import type { Account } from "../../account/account.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import { isSameType } from "../../account/associations.ts";
import { definitionsBetween } from "./for-pair.ts";

/**
 * Gives one record the associations of another that it takes the place of. Of what a record can
 * have only one of, such as a primary company, it keeps its own.
 */
export function mergeAssociations(
  account: Account,
  object: ObjectModel,
  survivorId: string,
  mergedId: string,
): void {
  const { associations } = account;
  const survivor = { objectType: object.name, id: survivorId };
  const merged = { objectType: object.name, id: mergedId };
  for (const objectType of associations.objectsOf(merged)) {
    const to = account.findObject(objectType);
    if (to === undefined) continue;
    const own = [...associations.of(survivor, objectType).values()].flat();
    for (const definition of definitionsBetween(account, object, to)) {
      if (definition.single !== "from") continue;
      if (!own.some((type) => isSameType(type, definition.type))) continue;
      for (const id of associations.of(merged, objectType).keys()) {
        associations.remove(merged, { objectType, id }, definition);
      }
    }
  }
  associations.merge(survivor, merged);
}

import type { Account } from "../../account/account.ts";
import type { AssociationDefinition } from "../../objects/association-definitions.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import { isSameType } from "../../account/associations.ts";
import { definitionsBetween } from "./for-pair.ts";

/** A record that another is associated with, and by which types. */
export interface Associated {
  readonly id: string;
  readonly types: readonly AssociationDefinition[];
}

/**
 * What a record is associated with, by ascending id, as HubSpot's pages are. Archived records are
 * left out: their associations are there again once they are restored.
 */
export function listAssociated(
  account: Account,
  from: ObjectModel,
  id: string,
  to: ObjectModel,
  definitions: readonly AssociationDefinition[] = definitionsBetween(account, from, to),
): Associated[] {
  const table = account.tableOf(to);
  return [...account.associations.of({ objectType: from.name, id }, to.name)]
    .filter(([other]) => table.find(other) !== undefined)
    .map(([other, types]) => ({
      id: other,
      types: definitions.filter(({ type }) => types.some((known) => isSameType(known, type))),
    }))
    .toSorted((one, other) => Number(one.id) - Number(other.id));
}

/** One page of what a record is associated with, and the cursor of the next. */
export interface AssociatedPage {
  readonly page: readonly Associated[];
  readonly after?: string;
}

/**
 * Cursors look like HubSpot's, `MC0yLTc1MDI%3D`: the type id of the object and the last id of the page.
 *
 * @returns `undefined` when `after` is no cursor.
 */
export function pageOf(
  associated: readonly Associated[],
  from: ObjectModel,
  limit: number,
  after: string | undefined,
): AssociatedPage | undefined {
  const last = after === undefined ? 0 : readCursor(after);
  if (last === undefined) return undefined;
  const rest = associated.filter(({ id }) => Number(id) > last);
  const page = rest.slice(0, limit);
  const end = page.at(-1);
  return page.length < rest.length && end !== undefined
    ? { page, after: encodeURIComponent(btoa(`${from.typeId}-${end.id}`)) }
    : { page };
}

function readCursor(after: string): number | undefined {
  try {
    const id = /-(\d+)$/.exec(atob(decodeURIComponent(after)))?.[1];
    return id === undefined ? undefined : Number(id);
  } catch {
    return undefined;
  }
}

import type { Account } from "../../account/account.ts";
import type { AssociationDefinition } from "../../objects/association-definitions.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import { isSameType } from "../../account/associations.ts";
import { sortIds } from "../internal/sort-ids.ts";
import { definitionsBetween, type PairCall } from "./for-pair.ts";

/** A record that another is associated with, and by which types. */
export interface Associated {
  readonly id: string;
  readonly types: readonly AssociationDefinition[];
}

/**
 * What a record is associated with, by ascending id, as HubSpot's pages are. Archived records are
 * left out: their associations are there again once they are restored.
 *
 * @param above Only records with a larger id.
 */
export function* listAssociated(
  account: Account,
  from: ObjectModel,
  id: string,
  to: ObjectModel,
  definitions: readonly AssociationDefinition[] = definitionsBetween(account, from, to),
  above = 0,
): Generator<Associated, undefined> {
  const table = account.tableOf(to);
  const targets = account.associations.of({ objectType: from.name, id }, to.name);
  for (const other of sortIds(targets.keys(), above)) {
    if (table.find(other) === undefined) continue;
    const types = targets.get(other)!;
    yield {
      id: other,
      types: definitions.filter(({ type }) => types.some((known) => isSameType(known, type))),
    };
  }
}

/** One page of what a record is associated with, and the cursor of the next. */
export interface AssociatedPage {
  readonly page: readonly Associated[];
  readonly after?: string;
}

/**
 * Returns one page of {@link listAssociated}. Cursors look like HubSpot's, `MC0yLTc1MDI%3D`: the type id of the
 * object and the last id of the page.
 *
 * @returns `undefined` when `after` is no cursor.
 */
export function readPage(
  { account, from, to, definitions }: Pick<PairCall, "account" | "from" | "to" | "definitions">,
  id: string,
  limit: number,
  after: string | undefined,
): AssociatedPage | undefined {
  const last = after === undefined ? 0 : readCursor(after);
  if (last === undefined) return undefined;
  const page: Associated[] = [];
  for (const one of listAssociated(account, from, id, to, definitions, last)) {
    const end = page.at(-1);
    if (page.length === limit && end !== undefined) {
      return { page, after: encodeURIComponent(btoa(`${from.typeId}-${end.id}`)) };
    }
    page.push(one);
  }
  return { page };
}

function readCursor(after: string): number | undefined {
  try {
    const id = /-(\d+)$/.exec(atob(decodeURIComponent(after)))?.[1];
    return id === undefined ? undefined : Number(id);
  } catch {
    return undefined;
  }
}

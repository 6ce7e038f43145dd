import { OBJECTS } from "@x/batch-types/registry";
import type { Account } from "../../account/account.ts";
import type { ObjectModel } from "../../objects/object-model.ts";

type Objects = Pick<Account, "definitions" | "findObject">;

export function allObjects(account: Objects): ObjectModel[] {
  return [...standardObjects(account), ...customObjects(account)];
}

/** HubSpot's objects that have a type id, by which the answers about limits name them. */
export function standardObjects({ findObject }: Objects): ObjectModel[] {
  return Object.entries(OBJECTS).flatMap(([name, object]) =>
    "typeId" in object ? (findObject(name) ?? []) : [],
  );
}

export function customObjects({ definitions, findObject }: Objects): ObjectModel[] {
  return [...definitions.customObjects()].flatMap(({ key, archived }) =>
    archived ? [] : (findObject(key) ?? []),
  );
}

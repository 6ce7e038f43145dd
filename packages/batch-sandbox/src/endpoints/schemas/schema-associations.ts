import type { Account } from "../../account.ts";
import { type Answer, invalidJson, isRefusal, type Refusal } from "../../answers.ts";
import type { Call } from "../../call.ts";
import { nameOfKind } from "../../find-object.ts";
import { isObject } from "../../is-object.ts";
import type { SchemaAssociation } from "../../store/definitions.ts";
import { invalidTypeId } from "./find-custom-object.ts";

/** Both ends are named by type id, or by name, and one of them is the object of the path. */
export function createSchemaAssociation({ account, body, params }: Call): Answer | Refusal {
  const ends = readEnds(body);
  if (isRefusal(ends)) return ends;
  const { from, to, name } = ends;
  const object = account.findObject(params["objectType"]!);
  const fromObject = account.findObject(nameOfKind(from));
  const toObject = account.findObject(nameOfKind(to));
  if (object === undefined || fromObject === undefined || toObject === undefined) {
    return invalidTypeId();
  }
  if (object !== fromObject && object !== toObject) return invalidTypeId();
  const added = addAssociation(account, fromObject.typeId, toObject.typeId, name);
  return { status: 201, body: added };
}

/** Also by its name. */
export function deleteSchemaAssociation({ account, params }: Call): Answer | Refusal {
  const { associations } = account.definitions;
  const identifier = params["associationIdentifier"]!;
  const typeId = account.findObject(params["objectType"]!)?.typeId ?? "";
  const found = [...associations.values()].find(
    ({ id, name, fromObjectTypeId, toObjectTypeId }) =>
      [id, name].includes(identifier) && [fromObjectTypeId, toObjectTypeId].includes(typeId),
  );
  if (found === undefined) {
    const message = `No association ${identifier} exists.`;
    return { status: 404, category: "OBJECT_NOT_FOUND", message };
  }
  associations.delete(found.id);
  return { status: 204 };
}

export function addAssociation(
  { definitions: { associations }, nextId, now }: Account,
  fromObjectTypeId: string,
  toObjectTypeId: string,
  name = `${fromObjectTypeId}_to_${toObjectTypeId}`,
): SchemaAssociation {
  const at = new Date(now()).toISOString();
  const id = nextId();
  const added = { id, fromObjectTypeId, toObjectTypeId, name, createdAt: at, updatedAt: at };
  associations.set(id, added);
  return added;
}

interface Ends {
  readonly from: string;
  readonly to: string;
  readonly name: string | undefined;
}

function readEnds(body: unknown): Ends | Refusal {
  if (!isObject(body)) return invalidJson("Cannot deserialize the body from this token");
  const { fromObjectTypeId: from = "", toObjectTypeId: to = "", name } = body;
  if (typeof from !== "string" || typeof to !== "string") {
    return invalidJson("Cannot deserialize an object type id, a string, from this token");
  }
  return from === "" || to === ""
    ? invalidJson("Some required fields were not set: [fromObjectTypeId, toObjectTypeId]")
    : { from, to, name: typeof name === "string" && name !== "" ? name : undefined };
}

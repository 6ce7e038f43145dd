import {
  type Answer,
  isRefusal,
  missingFields,
  notFound,
  type Refusal,
  toAnswer,
  validationError,
} from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import type { PropertyGroup } from "../../account/definitions.ts";
import { readPropertyInput } from "./read-property-input.ts";

/** Archived groups cannot be listed, and come back when one of their name is made. */
export function listGroups({ account, object }: ObjectCall): Answer {
  const groups = [...account.definitions.groupsOf(object).values()];
  return { status: 200, body: { results: groups.filter(({ archived }) => !archived) } };
}

export function readGroup(call: ObjectCall): Answer | Refusal {
  const group = findGroup(call);
  return isRefusal(group) ? group : { status: 200, body: group };
}

export function createGroup({ account, object, body }: ObjectCall): Answer | Refusal {
  const input = readPropertyInput(body, ["name", "label"]);
  if (isRefusal(input)) return input;
  const { name = "", label = name, displayOrder } = input;
  if (account.definitions.groupsOf(object).get(name)?.archived === false) {
    return {
      status: 409,
      category: "OBJECT_ALREADY_EXISTS",
      message: `A property group named '${name}' already exists.`,
      context: { name: [name] },
    };
  }
  const group = { name, label, displayOrder: displayOrder ?? -1, archived: false };
  account.definitions.putGroup(object, group);
  return { status: 201, body: group };
}

export function updateGroup(call: ObjectCall): Answer | Refusal {
  const group = findGroup(call);
  if (isRefusal(group)) return group;
  const input = readPropertyInput(call.body, []);
  if (isRefusal(input)) return input;
  const { label, displayOrder } = input;
  if (label === "") return missingFields(call.body, "label");
  const changed = {
    ...group,
    label: label ?? group.label,
    displayOrder: displayOrder ?? group.displayOrder,
  };
  call.account.definitions.putGroup(call.object, changed);
  return { status: 200, body: changed };
}

/** Refused while a property in use is in the group; the body was observed to hold another as text. */
export function deleteGroup(call: ObjectCall): Answer | Refusal {
  const { account, object } = call;
  const group = findGroup(call);
  if (isRefusal(group)) return group;
  if (object.definitions.some(({ groupName }) => groupName === group.name)) {
    const inner = validationError("Can't delete or purge a group with active properties", {
      subCategory: "PropertyGroupError.GROUP_WITH_ACTIVE_PROPERTIES",
    });
    const { body } = toAnswer(inner, account.newUuid());
    return { status: 400, message: JSON.stringify(body) };
  }
  account.definitions.putGroup(object, { ...group, archived: true });
  return { status: 204 };
}

function findGroup({ account, object, params }: ObjectCall): PropertyGroup | Refusal {
  const name = params["groupName"]!;
  const group = account.definitions.groupsOf(object).get(name);
  if (group !== undefined && !group.archived) return group;
  return notFound(`No property group named '${name}' exists.`, { name: [name] });
}

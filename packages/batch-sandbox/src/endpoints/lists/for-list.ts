import { type Answer, notFound, type Refusal, validationError } from "../../answer/answers.ts";
import type { Call, Endpoint } from "../../call/call.ts";
import type { StoredList } from "../../account/lists.ts";
import type { Table } from "../../account/table.ts";

/** A call about one list. */
export interface ListCall extends Call {
  readonly list: StoredList;
  /** The records the list can have. */
  readonly table: Table;
}

/** An endpoint whose path names a list by its id. */
export function forList(endpoint: (call: ListCall) => Answer | Refusal): Endpoint {
  return (call) => {
    const list = call.account.lists.find(call.params["listId"]!);
    const object = list && call.account.findObject(list.objectType);
    if (list === undefined || object === undefined) return listNotFound();
    return endpoint({ ...call, list, table: call.account.tableOf(object) });
  };
}

/** The same for a change of its records, which lists with filters refuse. */
export function forStaticList(endpoint: (call: ListCall) => Answer | Refusal): Endpoint {
  return forList((call) =>
    call.list.processingType === "DYNAMIC"
      ? validationError(
          `List ${call.list.id} has processing type DYNAMIC: its records follow from its filters and cannot be added or removed.`,
        )
      : endpoint(call),
  );
}

export function listNotFound(): Refusal {
  return notFound("List does not exist.");
}

import { type Answer, isRefusal, objectNotFound, type Refusal } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import { checkIdProperties, findTarget } from "../../rules/check-ids.ts";
import { readWanted, recordRenderer } from "./render-record.ts";
import { associationsAdder } from "./with-associations.ts";

/** The id of a record that was merged away leads to the one it was merged into. */
export function readObject(call: ObjectCall): Answer | Refusal {
  const { object, params, query, table } = call;
  const id = params["objectId"]!;
  const idProperty = query.get("idProperty") || undefined;
  const refusal = checkIdProperties(call, idProperty === undefined ? [] : [idProperty], "read");
  if (refusal !== undefined) return refusal;
  const record =
    query.get("archived") === "true"
      ? table.findArchived(id)
      : findTarget(object, table, id, idProperty);
  if (record === undefined) return objectNotFound(id);
  const withAssociations = associationsAdder(call);
  if (isRefusal(withAssociations)) return withAssociations;
  const render = recordRenderer(call, readWanted(query));
  return { status: 200, body: withAssociations(render(record)) };
}

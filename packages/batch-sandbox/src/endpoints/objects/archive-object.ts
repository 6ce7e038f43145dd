import type { Answer } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";

/** Says nothing of an id that does not exist. */
export function archiveObject({ account, params, table }: ObjectCall): Answer {
  table.archive(params["objectId"]!, account.now());
  return { status: 204 };
}

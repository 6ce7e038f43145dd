import { type Answer, isRefusal, type Refusal } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import { readArchiveIds } from "../../call/read-inputs.ts";

/** Answers 204 and says nothing of ids that do not exist. */
export function batchArchive({ account, body, table }: ObjectCall): Answer | Refusal {
  const ids = readArchiveIds(body);
  if (isRefusal(ids)) return ids;
  const now = account.now();
  for (const id of ids) table.archive(id, now);
  return { status: 204 };
}

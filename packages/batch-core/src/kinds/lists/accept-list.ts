import type { RecordError } from "@x/batch-types";
import { invalidRecord } from "../../internal/invalid-record.ts";
import { show } from "../../internal/show.ts";
import type { ListCallJob } from "../../job/call-job.ts";
import { LIST_ID } from "../../job/check-options.ts";
import { idText } from "../../plan/read-id.ts";
import { refuseOtherFields } from "../../plan/refuse-other-fields.ts";
import type { AcceptedInput } from "../calls/call-batch.ts";

/** Returns the list to find, by its id or name, or the name of the one to create. */
export function acceptList(
  operation: ListCallJob["operation"],
  given: Record<string, unknown>,
  errors: RecordError[],
): AcceptedInput {
  const { id, name } = given;
  if (operation === "find" && id !== undefined) {
    refuseOtherFields(given, ["id"], errors);
    const [expected, isFine] = LIST_ID;
    if (!isFine(id)) {
      errors.push(invalidRecord("INVALID_ID", `id: expected ${expected}; got ${show(id)}.`));
    }
    const text = idText(id) ?? "";
    return { key: text, input: { id: text } };
  }
  refuseOtherFields(given, ["name"], errors);
  const isName = typeof name === "string" && name.trim() !== "" && name.isWellFormed();
  if (!isName) {
    errors.push(invalidRecord("INVALID_NAME", `name: expected a text; got ${show(name)}.`));
  }
  return { key: isName ? name : "", input: { name: isName ? name : "" } };
}

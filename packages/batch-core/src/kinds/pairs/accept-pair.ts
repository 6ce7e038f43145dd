import type { RecordError } from "@x/batch-types";
import type { AssociationOperation } from "@x/batch-types/registry";
import { invalidRecord } from "../../internal/invalid-record.ts";
import { show } from "../../internal/show.ts";
import { typesOf } from "../../plan/read-associations.ts";
import { readId } from "../../plan/read-id.ts";
import { refuseOtherFields } from "../../plan/refuse-other-fields.ts";
import type { AcceptedInput } from "../calls/call-batch.ts";

/** Returns two records to associate or separate, as they are sent. */
export function acceptPair(
  given: Record<string, unknown>,
  operation: Exclude<AssociationOperation, "read">,
  errors: RecordError[],
): AcceptedInput {
  const takesTypes = operation === "create" || operation === "removeLabels";
  // Without `types`, an archive would remove every association of the pair.
  refuseOtherFields(given, takesTypes ? ["from", "to", "types"] : ["from", "to"], errors);
  const from = readId(given["from"], errors, undefined, "from");
  const to = readId(given["to"], errors, undefined, "to");
  const types = takesTypes ? typesOf(given["types"]) : undefined;
  if (takesTypes && types === undefined) {
    const message = `types: expected a list of { associationCategory, associationTypeId }, at least one, with a known category; got ${show(given["types"])}.`;
    errors.push(invalidRecord("INVALID_ASSOCIATIONS", message));
  }
  const input = { from: { id: from }, to: { id: to }, ...(types && { types }) };
  return { key: `${from} → ${to}`, input };
}

import type { AssociationType, RecordError } from "@x/batch-types";
import { contextValues } from "../../answer/read-errors.ts";
import { plainText } from "../../internal/plain-text.ts";

/**
 * Returns true when an error refuses one of these association types. It names the type as `USER_DEFINED=3 is not
 * a valid association definition id` under `INVALID_ASSOCIATION_TYPE_ID`, or as `1-3` under `type`, where 0 is
 * HubSpot's and 1 the account's.
 *
 * @param error Read from an answer, so it has `raw`.
 */
export function refusesTypeOf(
  { raw }: RecordError,
  types: readonly AssociationType[] | undefined = [],
): boolean {
  const entry = raw as Record<string, unknown>;
  const specs = contextValues(entry, "INVALID_ASSOCIATION_TYPE_ID").map(
    (text) => text.split(" ")[0],
  );
  const isType = plainText(entry["subCategory"]).endsWith("INVALID_ASSOCIATION_TYPE");
  const codes = isType ? contextValues(entry, "type") : [];
  return types.some(({ associationCategory, associationTypeId }) => {
    const origin = associationCategory === "HUBSPOT_DEFINED" ? 0 : 1; // Fact 66.
    return (
      specs.includes(`${associationCategory}=${associationTypeId}`) ||
      codes.includes(`${origin}-${associationTypeId}`)
    );
  });
}

import type { AssociationType, RecordError } from "@x/batch-types";
import { contextValues } from "../../answer/read-errors.ts";
import { errorsForAll } from "../../answer/share-errors.ts";
import type { Pair } from "./association-batch.ts";
import type { PairTypes } from "./named-pairs.ts";
import { failedPair, type PairFates, readPairs } from "./read-pairs.ts";

/** What a 2xx says of pairs, by their ids or, where an error refuses a type as such, by their types. */
export function readTypedPairs<
  Ends extends Pick<Pair, "from" | "types"> & { readonly to: { readonly id: string } },
>(pairs: readonly Ends[], types: PairTypes, body: Record<string, unknown>): PairFates<Ends> {
  const read = readPairs(pairs, types, body);
  const fates = new Map(read.fates);
  const unclaimed = read.unclaimed.filter((error) => {
    const named = pairs.filter((pair) => !fates.has(pair) && refusesTypeOf(error, pair.types));
    const [shared] = errorsForAll([error], named.length);
    for (const pair of named) fates.set(pair, failedPair(shared));
    return named.length === 0;
  });
  return { fates, unclaimed };
}

/**
 * Whether an error refuses an association type as such: then it is about whatever has this type. It says
 * so as `USER_DEFINED=3 is not a valid association definition id` under `INVALID_ASSOCIATION_TYPE_ID`, or
 * as `1-3` under `type`, where 0 is HubSpot's own and 1 the account's (fact 66).
 *
 * @param error As it was read from an answer, so that `raw` is there.
 */
export function refusesTypeOf(
  { raw }: RecordError,
  types: readonly AssociationType[] | undefined = [],
): boolean {
  const entry = raw as Record<string, unknown>;
  const specs = contextValues(entry, "INVALID_ASSOCIATION_TYPE_ID").map(
    (text) => text.split(" ")[0],
  );
  const isType = String(entry["subCategory"]).endsWith("INVALID_ASSOCIATION_TYPE");
  const codes = isType ? contextValues(entry, "type") : [];
  return types.some(({ associationCategory, associationTypeId }) => {
    const origin = associationCategory === "HUBSPOT_DEFINED" ? 0 : 1;
    return (
      specs.includes(`${associationCategory}=${associationTypeId}`) ||
      codes.includes(`${origin}-${associationTypeId}`)
    );
  });
}

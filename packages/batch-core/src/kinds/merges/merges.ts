import { readRows } from "../../answer/read-rows.ts";
import { once } from "../calls/once.ts";
import { readNamedErrors } from "../calls/read-named-errors.ts";

// What a second merge of one pair is answered is not known (fact 117).
/** Pairs of records to make one of. */
export const merges = once({
  read({ entries }, body) {
    const { fates, unclaimed } = readNamedErrors(body, () => []);
    const [record] = readRows({ results: [body] });
    if (record !== undefined) fates.set(entries[0]!, { status: "merged", id: record.id, record });
    return { fates, pages: [], unclaimed };
  },
  howToFindOut: () =>
    "Read both ids. If HubSpot returns the same record for both, they are merged; if not, send the pair again.",
});

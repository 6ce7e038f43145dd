import type { AssociationCallJob } from "../../job/call-job.ts";
import { isRemoving } from "../../job/effect.ts";
import { errorsOfEach } from "../../answer/share-errors.ts";
import { isObject } from "../../internal/is-object.ts";
import { listOf } from "../../internal/list-of.ts";
import { failed } from "../../outcome/settle.ts";
import type { PairInput } from "../../plan/batch.ts";
import type { CallEntry, CallFate } from "../calls/call-batch.ts";
import { type CallReading, readNamedErrors } from "../calls/read-named-errors.ts";
import { idsOf } from "../calls/comparable-input.ts";
import { pairFinder } from "./named-pairs.ts";
import { refusesTypeOf } from "./refused-types.ts";

type Entries = readonly CallEntry<PairInput>[];

/**
 * Finds the pair of each row and error by the ids in it. An error that refuses an association type is about every
 * pair of that type.
 *
 * @param entries Of one request, so no two have the same name.
 */
export function readPairs(
  entries: Entries,
  job: Pick<AssociationCallJob, "operation" | "from" | "to">,
  body: Record<string, unknown>,
): CallReading {
  const { fates, unclaimed: unnamed } = readNamedErrors(body, pairFinder(entries, job));
  const byIds = new Map(
    entries.map((entry) => [idsOf(entry.input.from.id, entry.input.to.id), entry]),
  );
  const confirmed: CallFate = { status: isRemoving(job) ? "archived" : "associated" };
  for (const row of listOf(body["results"])) {
    const entry = byIds.get(idsOf(endOf(row, "from"), endOf(row, "to")));
    if (entry !== undefined) fates.set(entry, confirmed);
  }
  const unclaimed = unnamed.filter((error) => {
    const named = entries.filter(
      (entry) => !fates.has(entry) && refusesTypeOf(error, entry.input.types),
    );
    const fate = failed(errorsOfEach([error], named.length));
    for (const entry of named) fates.set(entry, fate);
    return named.length === 0;
  });
  return { fates, pages: [], unclaimed };
}

function endOf(row: Record<string, unknown>, side: "from" | "to"): unknown {
  const end = row[side];
  return row[`${side}ObjectId`] ?? (isObject(end) ? end["id"] : undefined);
}

import type { CallEntry, RecordInput } from "../calls/call-batch.ts";
import { type CallReading, readNamedErrors } from "../calls/read-named-errors.ts";
import { repeatable } from "../calls/repeatable.ts";
import type { PairInput } from "../../plan/batch.ts";
import { readAssociationPages, readLabels } from "./read-association-pages.ts";
import { readPairs } from "./read-pairs.ts";
import { refusesTypeOf } from "./refused-types.ts";

/** Pairs to associate or separate, and reads of associations and labels. */
export const pairs = repeatable({
  read({ entries, job }, body) {
    if (job.about !== "associations" || job.operation === "labels") {
      return readLabelList(entries, body);
    }
    return job.operation === "read"
      ? readAssociationPages(entries as readonly CallEntry<RecordInput>[], body, job.firstPage)
      : readPairs(entries as readonly CallEntry<PairInput>[], job, body);
  },
  rejects: (error, { input }) => "types" in input && refusesTypeOf(error, input.types),
});

// Without `results`, the answer is not a list, so it does not mean "no labels".
function readLabelList(entries: readonly CallEntry[], body: Record<string, unknown>): CallReading {
  const { fates, unclaimed } = readNamedErrors(body, () => []);
  if (Array.isArray(body["results"])) {
    fates.set(entries[0]!, { status: "found", labels: readLabels(body["results"]) });
  }
  return { fates, pages: [], unclaimed };
}

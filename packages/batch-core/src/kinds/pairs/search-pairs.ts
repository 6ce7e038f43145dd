import type { Batch, Interpretation, Pause } from "../../plan/batch.ts";
import {
  afterFailure,
  halve,
  hopelessMessage,
  isHopeless,
  type Search,
} from "../../recover/search.ts";
import { pausing } from "../../recover/send-again.ts";
import type { AssociationStage, Pair, PairFate, PairPart } from "./association-batch.ts";
import { endPart, sendNext } from "./settle-pairs.ts";

/** Sends pairs that HubSpot refused together in two halves, or no more when it refused every part. */
export function halvePairs(
  batch: Batch,
  stage: AssociationStage,
  open: PairPart,
  search: Search,
  lastAnswer: string,
  fates: readonly (readonly [Pair, PairFate])[] = [],
): Interpretation {
  const parts = stage.search?.parts ?? [];
  if (isHopeless(search)) {
    const message = hopelessMessage(search, lastAnswer);
    const rest = [open, ...parts].flatMap((part) => endPart(part, message));
    return sendNext(batch, stage, [...fates, ...rest], undefined);
  }
  const halves = halve(open.pairs)
    .filter(({ length }) => length > 0)
    .map((pairs) => ({ ...open, pairs }));
  return sendNext(batch, stage, fates, { ...search, parts: [...parts, ...halves] });
}

/** Halves pairs that HubSpot fails at each time: one of them may be why. */
export function halveFailingPairs(
  batch: Batch,
  stage: AssociationStage,
  message: string,
  pause: Pause | undefined,
): Interpretation {
  const { pairs } = stage;
  const search = afterFailure(stage.search, pairs.length, batch.retries);
  const next = halvePairs(batch, stage, { pairs, mayBeWritten: true }, search, message);
  return pausing(next, pause, search.failures);
}

import type { RecordError } from "@x/batch-types";
import { mayComeFromEarlierAttempt, refusedAfterDoubt } from "../../answer/after-doubt.ts";
import type { Batch, Interpretation } from "../../plan/batch.ts";
import type { Verdict } from "../../answer/classify-answer.ts";
import { readErrors } from "../../answer/read-errors.ts";
import { errorsForAll } from "../../answer/share-errors.ts";
import { afterFailure, afterRefusal, BEGUN, isHalvedNow } from "../../recover/search.ts";
import { pausing, retry } from "../../recover/send-again.ts";
import type { AssociationStage, Pair, PairFate } from "./association-batch.ts";
import { failedPair } from "./read-pairs.ts";
import { readTypedPairs, refusesTypeOf } from "./refused-types.ts";
import { halveFailingPairs, halvePairs } from "./search-pairs.ts";
import { endPart, partOf, sendNext, settlePairs } from "./settle-pairs.ts";

type Of<Kind extends Verdict["kind"]> = Extract<Verdict, { kind: Kind }>;

/** What the answer to an association request says of its pairs; `undefined` where it is about the whole job. */
export function interpretAssociations(
  batch: Batch,
  stage: AssociationStage,
  verdict: Verdict,
): Interpretation | undefined {
  switch (verdict.kind) {
    case "settle":
      return settle(batch, stage, verdict);
    case "refused":
      return refuse(batch, stage, verdict);
    case "wait":
      return (
        retry(batch, verdict.pause) ??
        settlePairs(batch, stage, endPart(partOf(batch, stage.pairs), verdict.error.message))
      );
    case "again":
      return doubt(batch, stage, verdict);
    case "stop":
      // An object type that is not known is wrong for these pairs; records can go on without them.
      return verdict.stop.reason === "refused"
        ? settlePairs(batch, stage, failed(stage.pairs, verdict.stop.error))
        : undefined;
    case "refresh-token":
      return undefined;
  }
}

function settle(batch: Batch, stage: AssociationStage, { body }: Of<"settle">): Interpretation {
  const { pairs } = stage;
  const types = { from: batch.job.objectType, to: pairs[0]!.to.objectType };
  const { fates: read, unclaimed } = readTypedPairs(pairs, types, body);
  const fates = [...read].map(([pair, fate]): [Pair, PairFate] => [
    pair,
    fate.error === undefined ? fate : refusedPair(batch, fate.error),
  ]);
  const open = pairs.filter((pair) => !read.has(pair));
  const [error] = unclaimed;
  // Made twice is made once: who an error is about shows when the pairs are sent apart. They may be made
  // by now, though they are not among the results.
  if (error !== undefined && open.length > 0 && pairs.length > 1) {
    const wasAccepted = fates.some(([, { status }]) => status === "associated");
    const search = afterRefusal(stage.search);
    const counted = wasAccepted ? { ...search, accepted: true } : search;
    const part = { pairs: open, mayBeWritten: true } as const;
    return halvePairs(batch, stage, part, counted, error.message, fates);
  }
  const interpretation = settlePairs(batch, stage, [
    ...fates,
    ...open.map((pair): [Pair, PairFate] => [pair, unmentioned(batch, error)]),
  ]);
  return { ...interpretation, errors: open.length === 0 ? unclaimed : unclaimed.slice(1) };
}

/** One request of several pairs was refused: those of a type that there is not fail, the others go apart. */
function refuse(batch: Batch, stage: AssociationStage, verdict: Of<"refused">): Interpretation {
  const { pairs } = stage;
  const [error] = readErrors(verdict.body, `HTTP_${verdict.status}`);
  const named = pairs.filter((pair) => refusesTypeOf(error, pair.types));
  if (named.length > 0) {
    const { parts, ...search } = stage.search ?? { ...BEGUN, parts: [] };
    const rest = pairs.filter((pair) => !named.includes(pair));
    const more = rest.length === 0 ? parts : [...parts, partOf(batch, rest)];
    return sendNext(batch, stage, failed(named, error), { ...search, parts: more });
  }
  if (pairs.length > 1) {
    return halvePairs(
      batch,
      stage,
      partOf(batch, pairs),
      afterRefusal(stage.search),
      error.message,
    );
  }
  // A refusal of HubSpot's holds for the earlier attempt, too. One of a firewall on the way need not.
  const isRefused = verdict.isHubSpots || !batch.mayBeWritten;
  const fate = isRefused ? refusedPair(batch, error, verdict.status) : doubtfulPair(error);
  return settlePairs(batch, stage, [[pairs[0]!, fate]]);
}

/** It may have been made, and making it twice is making it once. */
function doubt(
  batch: Batch,
  stage: AssociationStage,
  { message, pause }: Of<"again">,
): Interpretation {
  const { pairs, search } = stage;
  // Pairs do not count their requests: one that is alone goes again only while none is accepted.
  const tries = search?.accepted ? Infinity : (search?.failures ?? 0);
  if (isHalvedNow(search, pairs.length, tries, batch)) {
    return halveFailingPairs(batch, stage, message, pause);
  }
  const fates = endPart({ pairs, mayBeWritten: true }, message);
  // A part of what HubSpot fails at was sent often enough.
  if (search?.failures !== undefined) {
    const after = afterFailure(search, pairs.length, batch.retries);
    const next = sendNext(batch, stage, fates, { ...search, ...after });
    return pausing(next, pause, after.failures);
  }
  return retry<Batch>({ ...batch, mayBeWritten: true }, pause) ?? settlePairs(batch, stage, fates);
}

function failed(pairs: readonly Pair[], error: RecordError): [Pair, PairFate][] {
  const [shared] = errorsForAll([error], pairs.length);
  return pairs.map((pair) => [pair, failedPair(shared)]);
}

/** A pair that is alone in its request when an error is given: nobody else can be meant. */
function unmentioned(batch: Batch, error: RecordError | undefined): PairFate {
  if (error !== undefined) return refusedPair(batch, error);
  return {
    status: "unknown",
    message: "HubSpot answered, and said nothing about this association.",
  };
}

function refusedPair({ mayBeWritten }: Batch, error: RecordError, status?: number): PairFate {
  return mayBeWritten && mayComeFromEarlierAttempt("create", [error], status)
    ? doubtfulPair(error)
    : failedPair(error);
}

function doubtfulPair(error: RecordError): PairFate {
  return { status: "unknown", message: refusedAfterDoubt([error]) };
}

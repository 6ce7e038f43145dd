import { readBefore } from "../look/read-before.ts";
import type { TakenBack } from "../store/taken-back.ts";
import { whyLeft } from "../look/why-left.ts";
import {
  type End,
  endOf,
  endsOf,
  LATER,
  type TakenBackEnds,
  type TakeBackWork,
} from "./take-back-call.ts";
import { type PairToUndo, takePairsBack } from "./take-pairs-back.ts";

/** A record, and what is to be taken back of it. */
export interface RecordToTakeBack extends TakenBack {
  readonly id: string;
}

/**
 * Asks HubSpot to take back associations and list memberships of records. Records and associations are looked at once
 * more; what others changed or merged in the meantime stays. Each request may be sent again: what is gone already
 * stays gone.
 */
export async function takeBackInHubSpot(
  work: TakeBackWork,
  records: readonly RecordToTakeBack[],
): Promise<readonly TakenBackEnds[]> {
  const asked = records.filter(({ associations, lists }) => associations.length + lists.length > 0);
  const ids = asked.map(({ id }) => ({ id }));
  const by = { properties: ["hs_object_id"] };
  const { outcomes, stop } = ids.length === 0 ? { outcomes: [] } : await readBefore(work, ids, by);
  if (stop !== undefined) {
    work.onStop(stop);
    return records.map(() => [LATER]);
  }
  const reads = new Map(asked.map((record, place) => [record, outcomes[place]]));
  const whys = records.map((one) => (reads.has(one) ? whyLeft(one.id, reads.get(one)) : undefined));
  const whole = records.filter((_, place) => whys[place] === undefined);
  const ends = (await takeBackOf(work, whole)).values();
  return whys.map((why) => (why === undefined ? ends.next().value! : [endOf(why)]));
}

/** Takes back what is to be taken back of records that are there. */
async function takeBackOf(
  work: TakeBackWork,
  records: readonly RecordToTakeBack[],
): Promise<readonly TakenBackEnds[]> {
  const pairs = records.flatMap(({ associations, id }) =>
    associations.map((one): PairToUndo => ({ ...one, from: id, status: "associated" })),
  );
  const ends = await takePairsBack(work, pairs);
  const left = await leaveLists(work, records);
  let next = 0;
  return records.map(({ associations }, place) => [
    ...associations.map(() => ends[next++]!),
    ...left[place]!,
  ]);
}

/** For each record one end for each of its lists. */
async function leaveLists(
  work: TakeBackWork,
  records: readonly RecordToTakeBack[],
): Promise<readonly End[][]> {
  const left = records.map((): End[] => []);
  for (const list of new Set(records.flatMap(({ lists }) => lists))) {
    const places = [...records.keys()].filter((place) => records[place]!.lists.includes(list));
    const ids = places.map((place) => records[place]!.id);
    const { client, onEvent, signal } = work;
    const ends = await endsOf(work, ids.length, () =>
      client.lists.remove(list, ids, { signal, onEvent }),
    );
    for (const [at, place] of places.entries()) {
      const { end, message } = ends[at]!;
      left[place]!.push({ end, message: message && `List ${list}: ${message}` });
    }
  }
  return left;
}

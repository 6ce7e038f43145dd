import type { AssociationUndo } from "@x/batch-core";
import { JobStoppedError } from "@x/batch-http";
import type {
  AssociationOutcome,
  AssociationType,
  CallOutcome,
  RecordObjectType,
  Stop,
} from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import { readBefore } from "../look/read-before.ts";
import { sentence } from "../results/sentence.ts";
import type { TakenAssociation, TakenBack } from "../store/taken-back.ts";
import { undoPairs, type UndoReading } from "../look/undo-pairs.ts";
import { whyLeft } from "../look/why-left.ts";

/** A record, and what is to be taken back of it. */
export interface RecordToTakeBack extends TakenBack {
  readonly id: string;
}

/** What became of one association or membership. */
interface End {
  /** `done`: it was taken back; `nothing`: nothing is left to take back; `later`: it was not sent. */
  readonly end: "done" | "nothing" | "kept" | "failed" | "unknown" | "later";
  /** Empty where there is nothing to say. */
  readonly message: string;
  /** Something was taken back, and something stays. */
  readonly isPart?: boolean;
}

/** What became of a record: the ends of all that was to be taken back. */
export type TakenBackEnds = readonly End[];

export interface TakeBackWork extends UndoReading {
  readonly client: Pick<ImportClient, "associations" | "lists" | "read">;
  /** Told why HubSpot cannot be asked any more. */
  readonly onStop: (stop: Stop) => void;
}

interface PairToUndo extends TakenAssociation {
  readonly from: string;
  readonly status: "associated";
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
  const ends = await undoEach(work, pairs);
  const left = await leaveLists(work, records);
  let next = 0;
  return records.map(({ associations }, place) => [
    ...associations.map(() => ends[next++]!),
    ...left[place]!,
  ]);
}

const LATER: End = { end: "later", message: "" };

async function undoEach(work: TakeBackWork, pairs: readonly PairToUndo[]): Promise<End[]> {
  let isStopped = false;
  const read = await undoPairs(
    {
      ...work,
      onStop(stop) {
        isStopped = true;
        work.onStop(stop);
      },
    },
    pairs,
  );
  if (isStopped) return pairs.map(() => LATER);
  const undos = read.map(({ undo }) => undo);
  const ends = undos.map((undo): End | undefined =>
    undo.action === "separate" || undo.action === "labels" ? undefined : endOf(undo),
  );
  const labels = undos.map((undo) => (undo.action === "labels" ? undo : undefined));
  const isOpen = (place: number): boolean => ends[place] === undefined;
  const sendFor = async (
    operation: "archive" | "create" | "removeLabels",
    typesOf: (place: number) => readonly AssociationType[] | undefined,
  ): Promise<void> => {
    const places = pairs.flatMap((_, place) => (isOpen(place) && typesOf(place) ? [place] : []));
    const answers = await callForEach(
      work,
      operation,
      places.map((place) => ({
        from: pairs[place]!.from,
        to: pairs[place]!.to,
        types: typesOf(place)!,
      })),
    );
    for (const [at, place] of places.entries()) {
      const end = answers[at]!;
      // What is to stay is given first; the rest is removed only where that succeeded.
      const isFirst = operation === "create" && someOf(labels[place]?.remove) !== undefined;
      if (!isFirst || end.end !== "done") ends[place] = end;
    }
  };
  // Those that get back what was moved before those to which it was moved, as a run that is killed in between looks who has it.
  await sendFor("create", (place) => someOf(labels[place]?.restore));
  await sendFor("archive", (place) => (undos[place]!.action === "separate" ? [] : undefined));
  await sendFor("removeLabels", (place) => someOf(labels[place]?.remove));
  return ends.map((end, place) => {
    const message = labels[place]?.message;
    return end!.end === "done" && message !== undefined
      ? { end: "kept", message: aboutPair(pairs[place]!.to, message), isPart: true }
      : withName(end!, pairs[place]!.to);
  });
}

function someOf<One>(list: readonly One[] | undefined): readonly One[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

function endOf({
  action,
  message,
}: Pick<
  Extract<AssociationUndo, { action: "reversed" | "kept" | "unknown" }>,
  "action" | "message"
>): End {
  return action === "reversed" ? { end: "nothing", message: "" } : { end: action, message };
}

interface PairToSend {
  readonly from: string;
  readonly to: AssociationOutcome["to"];
  readonly types: readonly AssociationType[];
}

async function callForEach(
  work: TakeBackWork,
  operation: "archive" | "create" | "removeLabels",
  pairs: readonly PairToSend[],
): Promise<End[]> {
  const ends = new Map<PairToSend, End>();
  for (const objectType of new Set(pairs.map(({ to }) => to.objectType))) {
    const some = pairs.filter(({ to }) => to.objectType === objectType);
    const inputs = some.map(({ from, to, types }) => ({
      from,
      to: to.id,
      ...(operation !== "archive" && { types }),
    }));
    const { client, onEvent, signal } = work;
    const answers = await endsOf(work, some.length, () =>
      client.associations[operation](
        work.objectType,
        objectType as RecordObjectType,
        inputs as never,
        { signal, onEvent },
      ),
    );
    for (const [place, pair] of some.entries()) ends.set(pair, answers[place]!);
  }
  return pairs.map((pair) => ends.get(pair)!);
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

/** What became of each input of a call. */
async function endsOf(
  { onStop }: TakeBackWork,
  count: number,
  call: () => Promise<{ readonly outcomes: readonly CallOutcome[]; readonly stop?: Stop }>,
): Promise<readonly End[]> {
  try {
    const { outcomes, stop } = await call();
    if (stop !== undefined) onStop(stop);
    return outcomes.map(outcomeEnd);
  } catch (error) {
    if (!(error instanceof JobStoppedError)) throw error;
    onStop(error.stop);
    return Array.from({ length: count }, () => LATER);
  }
}

function outcomeEnd(outcome: CallOutcome): End {
  switch (outcome.status) {
    case "failed":
      return { end: "failed", message: sentence(outcome.error.message) };
    case "unknown":
      return { end: "unknown", message: sentence(outcome.message) };
    case "skipped":
      return {
        end: outcome.reason === "refused" ? "failed" : "later",
        message: sentence(outcome.message),
      };
    case "unchanged":
    case "missing":
      return { end: "nothing", message: "" };
    default:
      return { end: "done", message: "" };
  }
}

function withName({ end, message }: End, to: AssociationOutcome["to"]): End {
  return { end, message: message && aboutPair(to, message) };
}

function aboutPair({ objectType, id }: AssociationOutcome["to"], message: string): string {
  return `Association with ${objectType} ${id}: ${message}`;
}

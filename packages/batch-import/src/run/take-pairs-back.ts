import type { AssociationOutcome, AssociationType, RecordObjectType } from "@x/batch-types";
import { undoPairs } from "../look/undo-pairs.ts";
import type { TakenAssociation } from "../store/taken-back.ts";
import { type End, endOf, endsOf, LATER, type TakeBackWork } from "./take-back-call.ts";

export interface PairToUndo extends TakenAssociation {
  readonly from: string;
  readonly status: "associated";
}

/** Takes associations back that are still as the run left them. @returns what became of each. */
export async function takePairsBack(
  work: TakeBackWork,
  pairs: readonly PairToUndo[],
): Promise<End[]> {
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

function withName({ end, message }: End, to: AssociationOutcome["to"]): End {
  return { end, message: message && aboutPair(to, message) };
}

function aboutPair({ objectType, id }: AssociationOutcome["to"], message: string): string {
  return `Association with ${objectType} ${id}: ${message}`;
}

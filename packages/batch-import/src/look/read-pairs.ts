import { type BatchEvent, JobStoppedError } from "@x/batch-http";
import type {
  AssociationLabel,
  AssociationOutcome,
  AssociationOutcomeOf,
  AssociationsFoundOutcome,
  RecordObjectType,
  Stop,
} from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import { asLookUps } from "./as-look-ups.ts";

/** A record, and another that it may be associated with. */
export interface Pair {
  readonly from: string;
  readonly to: AssociationOutcome["to"];
}

/** The client that reads associations, and who hears of the requests. */
export interface PairReading {
  readonly client: { readonly associations: Pick<ImportClient["associations"], "read"> };
  /** Of the records in `from`. */
  readonly objectType: RecordObjectType;
  readonly signal?: AbortSignal | undefined;
  /** Told of the requests, each a look-up. */
  readonly onEvent?: ((event: BatchEvent) => void) | undefined;
  /** Told why HubSpot cannot be asked any more. */
  readonly onStop?: ((stop: Stop) => void) | undefined;
}

/** How a pair is associated. */
export interface PairRead {
  /** None where the two are not associated, undefined where it is not known. */
  readonly types: Types | undefined;
  /** The first page of the record in `from`; undefined where it could not be read. */
  readonly page: AssociationsFoundOutcome | undefined;
}

type Types = readonly AssociationLabel[];
type Read = AssociationOutcomeOf<"read">;

/** A page has up to 500 associations, so that an answer has up to 50,000. */
const RECORDS_PER_READ = 100;

/**
 * Reads by which types records are associated.
 *
 * HubSpot has no call that reads a pair, and a record may have thousands of associations. So the first page of the one
 * record is read; where the pair is not in it and there are more, the first page of the other one; and only where that does
 * not tell either, all pages of the one.
 */
export async function readPairs(
  reading: PairReading,
  pairs: readonly Pair[],
): Promise<readonly PairRead[]> {
  const types = new Map<Pair, Types | undefined>();
  const pageOf = new Map<Pair, AssociationsFoundOutcome | undefined>();
  for (const [toType, some] of byObject(pairs)) {
    const ends = { from: reading.objectType, to: toType };
    const pages = await readPages(
      reading,
      ends,
      some.map(({ from }) => from),
    );
    const unseen: Pair[] = [];
    for (const pair of some) {
      const page = pages.get(pair.from);
      pageOf.set(pair, page);
      const found = typesIn(page, pair.to.id);
      if (found === undefined && page?.hasMore === true) unseen.push(pair);
      else types.set(pair, found ?? (page && []));
    }
    if (unseen.length === 0) continue;
    const back = await readPages(
      reading,
      { from: toType, to: reading.objectType },
      unseen.map(({ to }) => to.id),
    );
    /** By the record in `from`. */
    const untold = new Map<string, Pair[]>();
    for (const pair of unseen) {
      const page = back.get(pair.to.id);
      const found = typesIn(page, pair.from);
      // Labels have another id in the other direction.
      if (found?.every(({ label }) => label === null) === true) types.set(pair, found);
      else if (found === undefined && page !== undefined && page.hasMore !== true)
        types.set(pair, []);
      else if (!untold.get(pair.from)?.push(pair)) untold.set(pair.from, [pair]);
    }
    for (const [from, those] of untold) {
      const whole = (await readSome(reading, ends, [from], false)).get(from);
      for (const pair of those) {
        types.set(pair, typesIn(whole, pair.to.id) ?? (whole && []));
      }
    }
  }
  return pairs.map((pair) => ({ types: types.get(pair), page: pageOf.get(pair) }));
}

function byObject(pairs: readonly Pair[]): ReadonlyMap<RecordObjectType, readonly Pair[]> {
  const groups = new Map<RecordObjectType, Pair[]>();
  for (const pair of pairs) {
    const toType = pair.to.objectType as RecordObjectType;
    const group = groups.get(toType);
    if (group === undefined) groups.set(toType, [pair]);
    else group.push(pair);
  }
  return groups;
}

function typesIn(page: AssociationsFoundOutcome | undefined, id: string): Types | undefined {
  return page?.associations.find((one) => one.id === id)?.types;
}

interface Ends {
  readonly from: RecordObjectType;
  readonly to: RecordObjectType;
}

/** The first page of each record that could be read. */
async function readPages(
  reading: PairReading,
  ends: Ends,
  records: readonly string[],
): Promise<ReadonlyMap<string, AssociationsFoundOutcome>> {
  const ids = [...new Set(records)];
  const found = new Map<string, AssociationsFoundOutcome>();
  for (let next = 0; next < ids.length; next += RECORDS_PER_READ) {
    const some = ids.slice(next, next + RECORDS_PER_READ);
    for (const [id, page] of await readSome(reading, ends, some, true)) found.set(id, page);
  }
  return found;
}

async function readSome(
  { client, signal, onEvent, onStop }: PairReading,
  { from, to }: Ends,
  ids: readonly string[],
  firstPage: boolean,
): Promise<ReadonlyMap<string, AssociationsFoundOutcome>> {
  const inputs = ids.map((id) => ({ id }));
  const options = { firstPage, signal, onEvent: asLookUps(onEvent) };
  let outcomes: readonly Read[] = [];
  let stop: Stop | undefined;
  try {
    ({ outcomes, stop } = await client.associations.read(from, to, inputs, options));
  } catch (error) {
    if (!(error instanceof JobStoppedError)) throw error;
    ({ stop } = error);
  }
  if (stop !== undefined) onStop?.(stop);
  return new Map(
    outcomes.flatMap((outcome, place) =>
      outcome.status === "found" ? [[ids[place]!, outcome] as const] : [],
    ),
  );
}

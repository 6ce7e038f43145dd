import { createUndoer, MERGED_IDS, mergeWritten } from "@x/batch-core";
import { JobStoppedError, type ReadOptions } from "@x/batch-http";
import type {
  Outcome,
  PropertyChange,
  PropertyDefinition,
  RecordObjectType,
  Stop,
} from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import { ImportError } from "../errors/import-error.ts";
import { isFinished } from "../results/report.ts";
import type { UndoneTable } from "../sqlite/undone-table.ts";
import type { WrittenLine } from "../sqlite/written-records-table.ts";
import type { ImportStore } from "../store/import-store.ts";
import { recordOf, valuesText } from "../look/found-keys.ts";
import { createdWith } from "./created-with.ts";
import { lostPrimary, primaryFromThere } from "./lost-primary.ts";
import { typesAfter, undoPairs } from "../look/undo-pairs.ts";
import type { UndoneAssociation, UndoneMembership, UndoneRecord } from "./undone-record.ts";
import { whyLeft } from "../look/why-left.ts";
import { LOST_PRIMARY, LOST_THERE, MAYBE_MEMBER, OLDER, TAKEN_BACK, UNLOOKED } from "./why-kept.ts";
import { readWrittenRecords } from "./written-records.ts";

const RECORDS_PER_READ = 1_000;
/** A record may have thousands of associations. */
const ASSOCIATIONS_PER_READ = 10_000;

/**
 * Yields what undoes a run: one for each record that it wrote, or may have written, or added to its list. Reads the records
 * and their associations, and writes nothing.
 *
 * @param store The run. For a run that was stopped, what it wrote so far is undone, and what was in flight is looked at.
 * @param task.definitions Every definition of its object.
 * @throws {ImportError} with code `RUN` for a run that takes back and is not at its end.
 * @throws {JobStoppedError} when not all records could be read.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * const { properties: definitions } = await readAccountDefinitions(client, "contacts");
 * for await (const { line, undo } of undoRun(store, { client, definitions })) {
 *   console.log(`line ${line}: ${undo.action}`);
 * } //=> line 2: archive
 */
export async function* undoRun(
  store: ImportStore,
  task: {
    readonly client: Pick<ImportClient, "associations" | "read">;
    readonly definitions: readonly PropertyDefinition[];
    readonly signal?: AbortSignal | undefined;
    /** What the undos of later runs leave: they come before this one. What this undo leaves is added. */
    readonly later?: UndoneTable | undefined;
  },
): AsyncGenerator<UndoneRecord, void, undefined> {
  const { later } = task;
  const { job, policy, takeBack, toList } = store.task;
  if (takeBack !== undefined && !isFinished(store)) {
    throw new ImportError(
      "RUN",
      "This undo is not at its end, and nothing is kept of what it was about to take back. Nothing was sent. Resume it first.",
    );
  }
  const objectType = job.objectType as RecordObjectType;
  const undoValues = createUndoer(job, task.definitions);
  const ownNames = createdWith(store);
  using records = readWrittenRecords(store);

  /** The properties by whose values a record tells whether it was changed since the run created it. */
  function comparedOf({ createdWith = [], rewritten = [], status }: Written): readonly string[] {
    if (status !== "created") return [];
    return [...new Set([...createdWith, ...rewritten.map(({ property }) => property)])];
  }

  /** The values that the run gave a record last, or a later one that did not keep those before. */
  function rewrittenOf(written: Written): readonly PropertyChange[] {
    const { id, rewritten = [] } = written;
    const names = new Set(comparedOf(written));
    const since = later?.writtenTo({ objectType, id }) ?? [];
    return mergeWritten(
      rewritten,
      since.filter(({ property }) => names.has(property)),
    );
  }

  async function read(some: readonly Written[]): Promise<readonly (Outcome | undefined)[]> {
    const created = some.filter((one) => comparedOf(one).length > 0);
    const toRead = some.filter((one) => isReadFirst(one) && comparedOf(one).length === 0);
    const names = toRead.flatMap(({ changes = [] }) => changes.map(({ property }) => property));
    const byId = await readBy(toRead, ({ id }) => id, [...BASE, ...names]);
    const byHistory = await readBy(created, ({ id }) => id, [...BASE, ...ownNames], {
      propertiesWithHistory: [...new Set(created.flatMap(comparedOf))],
    });
    const maybe = some.filter(isMaybeCreated);
    const byKey = await readBy(maybe, ({ key }) => key!, BASE, {
      idProperty: job.idProperty,
    });
    return some.map((one) => asItWillBe(byId.get(one) ?? byHistory.get(one) ?? byKey.get(one)));
  }

  async function readBy(
    some: readonly Written[],
    nameOf: (one: Written) => string,
    properties: readonly string[],
    more: Pick<ReadOptions, "idProperty" | "propertiesWithHistory"> = {},
  ): Promise<ReadonlyMap<Written, Outcome>> {
    if (some.length === 0) return new Map();
    const { outcomes, stop } = await task.client.read(
      objectType,
      some.map((one) => ({ id: nameOf(one) })),
      { ...more, properties: [...new Set(properties)], signal: task.signal },
    );
    if (stop !== undefined) throw new JobStoppedError(stop);
    return new Map(some.map((one, place) => [one, outcomes[place]!]));
  }

  /** What a record will be once the undos of later runs are done. */
  function asItWillBe(outcome: Outcome | undefined): Outcome | undefined {
    if (later === undefined || outcome?.status !== "found" || outcome.record === undefined) {
      return outcome;
    }
    const { id, record } = outcome;
    const properties = { ...record.properties, ...later.valuesOf({ objectType, id }) };
    return { ...outcome, record: { ...record, properties } };
  }

  /** What undoes the associations of records, in their order. */
  async function undoAssociations(
    some: readonly Written[],
    reads: readonly (Outcome | undefined)[],
  ): Promise<readonly (readonly UndoneAssociation[])[]> {
    const left = some.map(({ id }, place) => whyLeft(id, reads[place]));
    const asked = some.flatMap(({ associations, id }, place) =>
      left[place] === undefined ? associations.map((made) => ({ id, made })) : [],
    );
    const reading = {
      client: task.client,
      objectType,
      signal: task.signal,
      onStop(stop: Stop): never {
        throw new JobStoppedError(stop);
      },
    };
    const pairs = asked.map(({ id, made }) => ({ ...made, from: id }));
    const undos = await undoPairs(reading, pairs, (from, to) => later?.typesOf(from, to));
    const lost = lostPrimary(pairs, undos, store.keepsMoved());
    const lostThere = await primaryFromThere(reading, pairs, undos);
    const lostBy = new Set(
      asked.flatMap(({ made }, place) => (lostThere.has(pairs[place]!) ? [made] : [])),
    );
    const undoOf = new Map(asked.map(({ made }, place) => [made, undos[place]!]));
    for (const [place, { id, made }] of asked.entries()) {
      const types = typesAfter(made, undos[place]!);
      if (types !== undefined) later?.addTypes({ objectType, id }, made.to, types);
    }
    return some.map(({ associations, hasUnlooked, id, status }, place) => {
      if (status === "created") return [];
      return [
        ...associations.map((made): UndoneAssociation => ({
          made: { ...made, made: undoOf.get(made)?.made ?? made.made },
          undo: left[place] ?? undoOf.get(made)!.undo,
        })),
        ...(lost.has(id) ? [{ undo: LOST_PRIMARY }] : []),
        ...associations.flatMap((made) => (lostBy.has(made) ? [{ made, undo: LOST_THERE }] : [])),
        ...(hasUnlooked ? [{ undo: policy === undefined ? UNLOOKED : OLDER }] : []),
      ];
    });
  }

  function undoMembership(
    { id, member }: Written,
    read: Outcome | undefined,
  ): UndoneMembership | undefined {
    if (member === undefined || toList === undefined) return undefined;
    const left = member === "added" ? whyLeft(id, read) : MAYBE_MEMBER;
    return { list: toList, undo: left ?? { action: "remove" } };
  }

  async function* undone(lines: readonly WrittenLine[]): AsyncGenerator<UndoneRecord, void> {
    const some = lines.map((one): Written => ({
      ...one,
      associations: one.associations.map((made) => ({ ...made, since: store.task.startedAt })),
      member: memberOf(one),
    }));
    const reads = await read(some);
    const associations = await undoAssociations(some, reads);
    for (const [place, written] of some.entries()) {
      const { id, line } = written;
      const outcome = reads[place];
      const undo =
        takeBack !== undefined && written.status === "updated"
          ? TAKEN_BACK
          : undoValues({ ...written, rewritten: rewrittenOf(written) }, outcome);
      if (undo.action === "update") {
        const values = undo.changes.map(({ property, to }) => [property, to] as const);
        later?.addValues({ objectType, id }, Object.fromEntries(values));
      }
      if (written.status === "updated" && written.changes === undefined) {
        later?.addWritten({ objectType, id }, written.rewritten ?? []);
      }
      const isFound = undo.action === "archive" && comparedOf(written).length > 0;
      yield {
        id,
        line,
        undo,
        ...(isFound && { found: valuesText(ownNames, recordOf(id, outcome)) }),
        associations: associations[place]!,
        membership: undoMembership(written, outcome),
      };
    }
  }

  function memberOf({ id }: WrittenLine): Written["member"] {
    return toList === undefined || id === "" ? undefined : store.memberOf(id);
  }

  let some: WrittenLine[] = [];
  let pairs = 0;
  for (const record of records.all()) {
    pairs += record.associations.length;
    if (some.push(record) < RECORDS_PER_READ && pairs < ASSOCIATIONS_PER_READ) continue;
    yield* undone(some);
    some = [];
    pairs = 0;
  }
  yield* undone(some);
}

interface Written extends WrittenLine {
  readonly member: ReturnType<ImportStore["memberOf"]>;
}

/** Whether anything can be done about a record. */
function isReadFirst({ associations, changes, id, member, status }: Written): boolean {
  if (status === "created") return true;
  if ((status === "updated" || status === "unknown") && changes !== undefined) return true;
  return id !== "" && (associations.length > 0 || member === "added");
}

/** Whether its key can tell if there is such a record now: the run looked before it wrote, and there was none. */
function isMaybeCreated({ id, key, status, wasMissing }: Written): boolean {
  return status === "unknown" && id === "" && key !== undefined && wasMissing === true;
}

/** What is read of every record. */
const BASE = ["hs_object_id", MERGED_IDS];

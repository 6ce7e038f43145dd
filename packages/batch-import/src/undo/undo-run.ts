import { createUndoer, MERGED_IDS, type Undo, undoAssociation } from "@x/batch-core";
import { JobStoppedError } from "@x/batch-http";
import type { Outcome, PropertyDefinition, RecordObjectType } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import { ImportError } from "../errors/import-error.ts";
import { readPairs } from "../look/read-pairs.ts";
import { isFinished } from "../results/report.ts";
import type { WrittenLine } from "../sqlite/written-records-table.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { UndoneAssociation, UndoneMembership, UndoneRecord } from "./undone-record.ts";
import { readWrittenRecords } from "./written-records.ts";

const RECORDS_PER_READ = 1_000;
/** A record may have thousands of associations. */
const ASSOCIATIONS_PER_READ = 10_000;

/**
 * Yields what undoes a run: one for each record that it wrote, or may have written, or added to its list. Reads the records
 * and their associations, and writes nothing.
 *
 * @param store The run, at its end.
 * @param task.definitions Every definition of its object.
 * @throws {ImportError} with code `RUN` for a run that is not at its end.
 * @throws {JobStoppedError} when not all records could be read.
 */
export async function* undoRun(
  store: ImportStore,
  task: {
    readonly client: Pick<ImportClient, "associations" | "read">;
    readonly definitions: readonly PropertyDefinition[];
    readonly signal?: AbortSignal | undefined;
  },
): AsyncGenerator<UndoneRecord, void, undefined> {
  if (!isFinished(store)) {
    throw new ImportError("RUN", "The run is not at its end. Nothing was sent. Resume it first.");
  }
  const { job, takeBack, toList } = store.task;
  const objectType = job.objectType as RecordObjectType;
  const undoValues = createUndoer(job, task.definitions);
  using records = readWrittenRecords(store);

  async function read(some: readonly Written[]): Promise<readonly (Outcome | undefined)[]> {
    const toRead = some.filter(isReadFirst);
    if (toRead.length === 0) return some.map(() => undefined);
    const names = toRead.flatMap(({ changes = [] }) => changes.map(({ property }) => property));
    const { outcomes, stop } = await task.client.read(
      objectType,
      toRead.map(({ id }) => ({ id })),
      { properties: [...new Set(["hs_object_id", MERGED_IDS, ...names])], signal: task.signal },
    );
    if (stop !== undefined) throw new JobStoppedError(stop);
    const outcomeOf = new Map(toRead.map((one, place) => [one, outcomes[place]]));
    return some.map((one) => outcomeOf.get(one));
  }

  /** What undoes the associations of records, in their order. */
  async function undoAssociations(
    some: readonly Written[],
    reads: readonly (Outcome | undefined)[],
  ): Promise<readonly (readonly UndoneAssociation[])[]> {
    const pairs = some.flatMap(({ associations, id }, place) =>
      whyLeft(id, reads[place]) === undefined
        ? associations.map((made) => ({ from: id, to: made.to, made }))
        : [],
    );
    const types = await readPairs(
      {
        client: task.client,
        objectType,
        signal: task.signal,
        onStop(stop) {
          throw new JobStoppedError(stop);
        },
      },
      pairs,
    );
    const nowOf = new Map(pairs.map(({ made }, place) => [made, types[place]]));
    return some.map(({ associations, hasUnlooked, id, status }, place) => {
      if (status === "created") return [];
      const left = whyLeft(id, reads[place]);
      return [
        ...associations.map((made): UndoneAssociation => ({
          made,
          undo: left ?? undoAssociation(made, nowOf.get(made)),
        })),
        ...(hasUnlooked ? [{ undo: UNLOOKED }] : []),
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
    const some = lines.map((one): Written => ({ ...one, member: memberOf(one) }));
    const reads = await read(some);
    const associations = await undoAssociations(some, reads);
    for (const [place, written] of some.entries()) {
      const { id, line } = written;
      yield {
        id,
        line,
        undo:
          takeBack !== undefined && written.status === "updated"
            ? TAKEN_BACK
            : undoValues(written, reads[place]),
        associations: associations[place]!,
        membership: undoMembership(written, reads[place]),
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
  if (status === "created" || (status === "updated" && changes !== undefined)) return true;
  return id !== "" && (associations.length > 0 || member === "added");
}

/** Why nothing is taken back of a record beside its values; undefined where HubSpot has the record. */
function whyLeft(
  id: string,
  read: Outcome | undefined,
): { readonly action: "reversed" | "kept"; readonly message: string } | undefined {
  if (read?.status === "found") {
    if (read.id === id) return undefined;
    return { action: "kept", message: `It was merged into record ${read.id}.` };
  }
  const isGone = read?.status === "failed" && read.error.category === "OBJECT_NOT_FOUND";
  return isGone ? GONE : NOT_READ;
}

const GONE = { action: "reversed", message: "The record is not there any more." } as const;
const NOT_READ = {
  action: "kept",
  message: "The record could not be read, so that nothing is known of it.",
} as const;
const MAYBE_MEMBER = {
  action: "kept",
  message:
    "It is not known whether the record was in the list before the run: the request that added it was sent more than once. Remove it by hand where it is not wanted.",
} as const;
const UNLOOKED = {
  action: "kept",
  message:
    "It is not known which of its associations were there before. A run that looks at each record first keeps that. Remove by hand those that are not wanted.",
} as const;
const TAKEN_BACK: Undo = {
  action: "kept",
  message:
    "An undo took associations or list memberships of this record away. They are not made again: make them by hand where they are wanted.",
};

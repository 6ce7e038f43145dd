import { BatchError, DEFAULTS, type Job } from "@x/batch-core";
import { type FoundTarget, meantBy, type Target, withParts } from "@x/batch-core/targets";
import { JobStoppedError } from "@x/batch-http";
import { createTargetFinder, type TargetRequests } from "@x/batch-http/targets";
import type { KeyTarget, RecordRow, Stop } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import type { AssociationColumn } from "../mapping/association-column.ts";
import { targetsIn } from "../record/row-to-record.ts";
import type { Said } from "./groups.ts";
import { saidBy } from "./said.ts";

type ReadJob = Parameters<TargetRequests["run"]>[0];
type SearchJob = Parameters<TargetRequests["search"]>[0];
/** One that `rowToRecord` makes. */
interface Association {
  readonly to: Partial<KeyTarget>;
}
type Cells = readonly (string | undefined)[];

/** Whether the records to associate with, which a file names by the values of a property, were looked up. */
export interface CheckedTargets {
  /** What names them, such as `companies by domain`. */
  readonly by: readonly string[];
  /** The part of them that was not looked up, or not completely. */
  readonly unknown: readonly string[];
  /** Why not. */
  readonly problem?: string;
}

/** What was found out about the records that a row is to be associated with. */
interface TargetsOfRow {
  /** Why the row is refused. */
  readonly errors: readonly Said[];
  readonly warnings: readonly Said[];
}

/** Looks up records to associate with, as the write does, and creates none. */
export interface TargetLookUp {
  /** Looks up the records that these rows name. */
  find(rows: readonly { readonly cells: Cells }[]): Promise<void>;
  /** What was found for a row by the last `find`. */
  saidOf(cells: Cells): TargetsOfRow;
  /** The record of a row as it is sent: without the associations that are left out. */
  sentOf(record: unknown): unknown;
  readonly checked: CheckedTargets | undefined;
}

/**
 * @param client Absent where HubSpot cannot be asked.
 * @param madeBefore Objects of which records are written before this file is: what is missing now may be there then.
 */
export function createTargetLookUp(task: {
  readonly job: Pick<Job, "missingTargets">;
  readonly associations: readonly AssociationColumn[] | undefined;
  readonly client?: Pick<ImportClient, "read" | "search"> | undefined;
  readonly madeBefore?: readonly string[] | undefined;
}): TargetLookUp {
  const { associations = [], client, madeBefore = [] } = task;
  const keyed = associations.filter(({ key }) => key !== undefined);
  const isLookedUp = ({ objectType }: AssociationColumn): boolean =>
    !madeBefore.includes(objectType);
  const looked = keyed.filter(isLookedUp);
  let stop: Stop | undefined =
    client === undefined ? { reason: "unavailable", message: "HubSpot was not asked" } : undefined;
  const finder = createTargetFinder(
    { ...DEFAULTS, missingTargets: task.job.missingTargets },
    {
      get stop() {
        return stop;
      },
      emit() {},
    },
    { run, search },
  );

  async function run({ objectType, idProperty }: ReadJob, texts: readonly string[]) {
    const ids = texts.map((id) => ({ id }));
    const read = await client!.read(objectType, ids, { idProperty, properties: [idProperty] });
    stop ??= read.stop;
    return read.outcomes;
  }

  async function search(
    { objectType }: SearchJob,
    propertyName: string,
    values: readonly string[],
  ): Promise<RecordRow[]> {
    const filters = [{ propertyName, operator: "IN", values }] as const;
    const query = { filterGroups: [{ filters }], properties: [propertyName] };
    try {
      const records: RecordRow[] = [];
      for await (const record of client!.search(objectType, query)) records.push(record);
      return records;
    } catch (error) {
      if (error instanceof JobStoppedError) stop ??= error.stop;
      throw error;
    }
  }

  const find = (one: Target): FoundTarget => finder.get(one);

  const eachMeant = ({ column, target }: NamedTarget): readonly NamedTarget[] =>
    meantBy(target, find).map((one) => ({ column, target: one }));

  function sentAssociations(association: Association): readonly Association[] {
    const { parts: _, ...to } = association.to;
    const isLookedUp = to.idProperty !== undefined && !madeBefore.includes(to.objectType!);
    if (!isLookedUp) return [association];
    const meant = meantBy(targetOf(association.to as KeyTarget), find);
    const sent = meant.filter((one) => find(one) !== "ignored");
    if (sent.length === meant.length) return [association];
    return sent.map(({ id }) => ({ ...association, to: { ...to, id } }));
  }

  return {
    async find(rows) {
      if (stop !== undefined || looked.length === 0) return;
      try {
        const named = rows.flatMap(({ cells }) => targetsOf(cells, looked));
        await finder.find(named.flatMap(({ target }) => withParts(target)));
      } catch (error) {
        if (!BatchError.is(error)) throw error;
        stop ??= { reason: "client-failed", message: error.message };
      }
    },
    sentOf(record) {
      const { associations, ...others } = record as { associations?: readonly Association[] };
      if (associations === undefined) return record;
      const sent = associations.flatMap(sentAssociations);
      return sent.length === 0 ? others : { ...others, associations: sent };
    },
    saidOf(cells) {
      const errors: Said[] = [];
      const warnings: Said[] = [];
      const said = new Set<string>();
      for (const { column, target } of targetsOf(cells, looked).flatMap(eachMeant)) {
        const found = find(target);
        const isLeft = found === "missing" || found === "ignored";
        const about = isLeft ? saidOfMissing(target, found) : saidOfFound(found);
        if (about === undefined) continue;
        const { id: value, objectType, idProperty, findBy } = target;
        const kind = JSON.stringify([about.code, column, objectType, idProperty, findBy]);
        const isPart = value !== cells[column];
        (isLeft ? warnings : errors).push({
          ...about,
          column,
          value,
          isPart,
          isMore: said.has(kind),
        });
        said.add(kind);
      }
      return { errors, warnings };
    },
    get checked() {
      if (keyed.length === 0) return undefined;
      const names = (columns: readonly AssociationColumn[]): string[] => [
        ...new Set(columns.map(({ objectType, key }) => `${objectType} by ${key!.idProperty}`)),
      ];
      const unknown = stop === undefined ? keyed.filter((one) => !isLookedUp(one)) : keyed;
      return {
        by: names(keyed),
        unknown: names(unknown),
        ...(stop !== undefined && { problem: stop.message }),
      };
    },
  };
}

function saidOfMissing({ objectType, idProperty }: Target, found: "missing" | "ignored"): Said {
  const then = found === "missing" ? "it is created" : "the association is left out";
  const message = `${objectType} by ${idProperty}: no record has this value; ${then}.`;
  return { code: "TARGET_MISSING", message };
}

/** Returns what is wrong with a target; undefined where nothing is. */
function saidOfFound(found: FoundTarget): Said | undefined {
  return typeof found === "object" && "error" in found ? saidBy(found.error) : undefined;
}

/** A target, and the place of the column that names it. */
interface NamedTarget {
  readonly column: number;
  readonly target: Target;
}

function targetsOf(cells: Cells, columns: readonly AssociationColumn[]): NamedTarget[] {
  return columns.flatMap(({ column, objectType, key }) =>
    targetsIn(cells[column], objectType, key!).map((one) => ({ column, target: targetOf(one) })),
  );
}

function targetOf(one: KeyTarget): Target {
  return { findBy: "key", ...one } as Target;
}

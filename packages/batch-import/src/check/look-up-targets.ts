import { BatchError, type Job } from "@x/batch-core";
import {
  type FoundTarget,
  missingTarget,
  readTargetOutcome,
  readTargetRows,
  searched,
  type Target,
  targetName,
} from "@x/batch-core/targets";
import { JobStoppedError } from "@x/batch-http";
import { MAX_BATCH_INPUTS } from "@x/batch-types/registry";
import type { ImportClient } from "../account/import-client.ts";
import type { AssociationColumn } from "../mapping/association-column.ts";
import { idsIn } from "../record/row-to-record.ts";
import type { Said } from "./groups.ts";
import { saidBy } from "./said.ts";

type Cells = readonly (string | undefined)[];

/** Whether the records to associate with were looked up that a file names by the values of a property. */
export interface CheckedTargets {
  /** What names them, such as `companies by domain`. */
  readonly by: readonly string[];
  /** Of these, those that were not looked up, or not all. */
  readonly unknown: readonly string[];
  /** Why not. */
  readonly problem?: string;
}

/** What is said of the records that a row is to be associated with. */
interface TargetsOfRow {
  /** Why the row is refused. */
  readonly errors: readonly Said[];
  readonly warnings: readonly Said[];
}

/** Looks up records to associate with, as the write does, and creates none. */
export interface TargetLookUp {
  /** Looks up what these rows name. */
  find(rows: readonly { readonly cells: Cells }[]): Promise<void>;
  /** What was found for a row by the last `find`. */
  saidOf(cells: Cells): TargetsOfRow;
  readonly checked: CheckedTargets | undefined;
}

/** As many as a write remembers. */
const MOST_REMEMBERED = 50_000;

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
  const { job, associations = [], client, madeBefore = [] } = task;
  const keyed = associations.filter(({ key }) => key !== undefined);
  const isLookedUp = ({ objectType }: AssociationColumn): boolean =>
    !madeBefore.includes(objectType);
  const looked = keyed.filter(isLookedUp);
  const known = new Map<string, FoundTarget | "missing">();
  let problem = client === undefined ? "HubSpot was not asked" : undefined;

  async function findKind(client: Pick<ImportClient, "read" | "search">, targets: Target[]) {
    const [{ objectType, idProperty, findBy }] = targets as [Target];
    if (findBy === "key") {
      const ids = targets.map(({ id }) => ({ id }));
      const options = { idProperty, properties: [idProperty] };
      const { outcomes, stop } = await client.read(objectType, ids, options);
      if (stop !== undefined) problem = stop.message;
      for (const outcome of outcomes) {
        const target = targets[outcome.index]!;
        known.set(targetName(target), readTargetOutcome(target, outcome, "read"));
      }
      return;
    }
    for (let first = 0; first < targets.length; first += MAX_BATCH_INPUTS) {
      const some = targets.slice(first, first + MAX_BATCH_INPUTS);
      const ids = new Map(some.map(({ id }) => [searched(id), [] as string[]]));
      const filters = [
        { propertyName: idProperty, operator: "IN", values: [...ids.keys()] },
      ] as const;
      const query = { filterGroups: [{ filters }], properties: [idProperty] };
      for await (const { id, properties } of client.search(objectType, query)) {
        ids.get(searched(properties[idProperty] ?? ""))?.push(id);
      }
      for (const target of some) {
        known.set(targetName(target), readTargetRows(target, ids.get(searched(target.id))!));
      }
    }
  }

  return {
    async find(rows) {
      if (client === undefined || problem !== undefined || looked.length === 0) return;
      if (known.size > MOST_REMEMBERED) known.clear();
      const kinds = new Map<string, Map<string, Target>>();
      for (const target of rows.flatMap(({ cells }) => targetsIn(cells, looked))) {
        const name = targetName(target);
        if (known.has(name)) continue;
        const kind = nameOf(target);
        kinds.set(kind, (kinds.get(kind) ?? new Map<string, Target>()).set(name, target));
      }
      try {
        for (const kind of kinds.values()) await findKind(client, [...kind.values()]);
      } catch (error) {
        if (!(error instanceof JobStoppedError) && !BatchError.is(error)) throw error;
        problem = error.message;
      }
    },
    saidOf(cells) {
      const errors: Said[] = [];
      const warnings: Said[] = [];
      const said = new Set<string>();
      for (const target of targetsIn(cells, looked)) {
        const found = known.get(targetName(target));
        const isLeft = found === "missing" && mayBeMissing(target);
        const about = found === "missing" ? saidOfMissing(target, isLeft) : saidOfFound(found);
        if (about === undefined) continue;
        const kind = `${about.code} ${nameOf(target)}`;
        (isLeft ? warnings : errors).push({ ...about, value: target.id, isMore: said.has(kind) });
        said.add(kind);
      }
      return { errors, warnings };
    },
    get checked() {
      if (keyed.length === 0) return undefined;
      const names = (columns: readonly AssociationColumn[]): string[] => [
        ...new Set(columns.map(({ objectType, key }) => `${objectType} by ${key!.idProperty}`)),
      ];
      const unknown = problem === undefined ? keyed.filter((one) => !isLookedUp(one)) : keyed;
      return {
        by: names(keyed),
        unknown: names(unknown),
        ...(problem !== undefined && { problem }),
      };
    },
  };

  /** Whether a missing one is no reason to refuse the row. */
  function mayBeMissing({ findBy }: Target): boolean {
    return job.missingTargets === "ignore" || (job.missingTargets === "create" && findBy === "key");
  }

  function saidOfMissing(target: Target, isLeft: boolean): Said | undefined {
    if (!isLeft) return saidOfFound(missingTarget(target));
    const { objectType, idProperty } = target;
    const then = job.missingTargets === "create" ? "it is created" : "the association is left out";
    const message = `${objectType} by ${idProperty}: no record has this value; ${then}.`;
    return { code: "TARGET_MISSING", message };
  }
}

/** Undefined where nothing is wrong with it. */
function saidOfFound(found: FoundTarget | undefined): Said | undefined {
  return typeof found === "object" && "error" in found ? saidBy(found.error) : undefined;
}

function nameOf({ objectType, idProperty, findBy }: Target): string {
  return JSON.stringify([objectType, idProperty, findBy]);
}

function targetsIn(cells: Cells, columns: readonly AssociationColumn[]): Target[] {
  return columns.flatMap(({ column, objectType, key }) =>
    idsIn(cells[column]).map((id) => ({ findBy: "key", ...key!, objectType, id }) as const),
  );
}

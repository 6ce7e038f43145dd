import { DEFAULTS, type Job, type WritePolicy } from "@x/batch-core";
import { MOST_TARGETS_REMEMBERED, RECORDS_PER_LOOK_UP } from "@x/batch-core/targets";
import { MAX_ASSOCIATION_INPUTS, MAX_BATCH_INPUTS } from "@x/batch-types/registry";
import type { AssociationColumn } from "../mapping/association-column.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import { idsIn, targetsIn } from "../record/row-to-record.ts";
import type { RowOptions } from "../record/row-options.ts";
import { looksFirst } from "../store/looks-first.ts";
import type { Task } from "../store/task.ts";
import { RECORDS_PER_REQUEST } from "../to-list/add-to-list.ts";

/**
 * How many requests writing a file takes at most. Not counted: what is sent again, rows that HubSpot refuses, a second row
 * of one record, and further pages of what is read.
 */
export interface RequestCount {
  readonly recordRequests: number;
  /** Make associations after their records are written. */
  readonly associationRequests: number;
  /** Reads: of records before they are written, of their associations, and of records to associate with. */
  readonly lookUpRequests: number;
  /** Create records to associate with, if all of them are missing. */
  readonly targetRequests: number;
  /** Add the records to a list. */
  readonly listRequests: number;
}

/** Counts the requests of rows. Memory is bounded. */
export interface RequestCounter {
  add(cells: readonly (string | undefined)[]): void;
  /** Adds rows without associations. */
  addRows(count: number): void;
  count(): RequestCount;
}

/** What of a task is counted, before there is a run. */
export interface CountedTask {
  readonly job: Pick<Job, "operation" | "missingTargets">;
  readonly columns: Pick<ColumnMap, "associations">;
  readonly policy?: WritePolicy | undefined;
  readonly rowOptions?: RowOptions | undefined;
  readonly toList?: Task["toList"] | undefined;
}

/**
 * Returns what counts the requests that writing the rows of a task takes.
 *
 * @example
 * const policy = {}; // Reads each record first.
 * const counter = createRequestCounter({ job: { operation: "update" }, columns: {}, policy });
 * counter.addRows(1000);
 * const { recordRequests, lookUpRequests } = counter.count();
 * [recordRequests, lookUpRequests]; //=> [10, 10]
 */
export function createRequestCounter(task: CountedTask): RequestCounter {
  const { job, columns, policy, toList } = task;
  const { associations = [] } = columns;
  // A create takes its associations along.
  const followed = job.operation === "create" ? [] : associations;
  const pairs = kindsOf(followed, ({ objectType, types }) => `${objectType} ${mostOf(types)}`);
  // Before a policy makes associations, those of each record are read, so that an undo knows which were there.
  const before = kindsOf(policy === undefined ? [] : followed, ({ objectType }) => objectType);
  const keyed = associations.filter(({ key }) => key !== undefined);
  const targets = kindsOf(keyed, ({ objectType, key }) => JSON.stringify([objectType, key]));
  const kinds = [...pairs, ...before];
  const seen = new Set<string>();
  let rows = 0;

  function addTargets(kind: Kind, name: number, cells: readonly (string | undefined)[]): void {
    let own = 0;
    for (const id of namesOf(kind, cells)) {
      own += 1;
      const text = `${name} ${id}`;
      if (seen.has(text)) continue;
      seen.add(text);
      kind.items += 1;
    }
    kind.perRow = Math.max(kind.perRow, own);
  }
  return {
    add(cells) {
      rows += 1;
      for (const kind of kinds) {
        const own = idsOf(kind, cells).length;
        kind.items += own;
        kind.perRow = Math.max(kind.perRow, own);
      }
      for (const [name, kind] of targets.entries()) addTargets(kind, name, cells);
      // A run forgets them then, too, and looks each up again.
      if (seen.size > MOST_TARGETS_REMEMBERED) seen.clear();
    },
    addRows(count) {
      rows += count;
    },
    count() {
      const { batchSize } = DEFAULTS;
      const batches = Math.ceil(rows / batchSize);
      const named = (kind: Kind): number => most(kind, MAX_BATCH_INPUTS, rows, RECORDS_PER_LOOK_UP);
      const isMade = ({ columns: [first] }: Kind): boolean => first?.key?.findBy !== "search";
      return {
        recordRequests: batches,
        associationRequests: sum(pairs, (kind) => {
          // Two labels of one pair go in two requests.
          const again = kind.columns[0]!.types === undefined ? 0 : kind.columns.length - 1;
          const size = mostOf(kind.columns[0]!.types);
          return Math.min(kind.items, most(kind, size, rows, batchSize) + again * batches);
        }),
        lookUpRequests:
          sum(targets, named) +
          sum(before, ({ items }) => Math.min(items, batches)) +
          (looksFirst(task) ? batches : 0),
        targetRequests: job.missingTargets === "create" ? sum(targets.filter(isMade), named) : 0,
        listRequests: toList === undefined ? 0 : Math.ceil(rows / RECORDS_PER_REQUEST),
      };
    },
  };
}

/**
 * Returns how many requests a count has, of all kinds.
 *
 * @example
 * const counter = createRequestCounter({ job: { operation: "upsert" }, columns: {} });
 * counter.addRows(250);
 * allRequests(counter.count()); //=> 3
 */
export function allRequests(count: RequestCount): number {
  const { recordRequests, associationRequests, lookUpRequests } = count;
  return (
    recordRequests +
    associationRequests +
    lookUpRequests +
    count.targetRequests +
    count.listRequests
  );
}

/** Columns whose inputs share requests. */
interface Kind {
  readonly columns: AssociationColumn[];
  /** How many inputs all rows have. */
  items: number;
  /** How many a row has at most. */
  perRow: number;
}

function kindsOf(
  columns: readonly AssociationColumn[],
  nameOf: (column: AssociationColumn) => string,
): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const column of columns) {
    const name = nameOf(column);
    const kind = kinds.get(name) ?? { columns: [], items: 0, perRow: 0 };
    kinds.set(name, kind);
    kind.columns.push(column);
  }
  return [...kinds.values()];
}

function idsOf({ columns }: Kind, cells: readonly (string | undefined)[]): string[] {
  return columns.flatMap(({ column }) => idsIn(cells[column]));
}

/** What is looked up: of several names that are searched, the whole cell, too. */
function namesOf({ columns }: Kind, cells: readonly (string | undefined)[]): string[] {
  return columns.flatMap(({ column, objectType, key }) =>
    targetsIn(cells[column], objectType, key!).flatMap(({ id, parts = [] }) => [
      String(id),
      ...parts,
    ]),
  );
}

function mostOf(types: AssociationColumn["types"]): number {
  return MAX_ASSOCIATION_INPUTS[types === undefined ? "createDefault" : "create"];
}

/**
 * The most requests that inputs can take, whichever rows are in one part: that is known only when it is known which
 * are written.
 *
 * @param size How many inputs a request takes.
 */
function most({ items, perRow }: Kind, size: number, rows: number, rowsPerPart: number): number {
  const parts = Math.ceil(rows / rowsPerPart);
  const mostOf = (some: number): number => Math.ceil((perRow * some) / size);
  return Math.min(
    Math.floor((items + (size - 1) * Math.min(parts, items)) / size),
    Math.floor(rows / rowsPerPart) * mostOf(rowsPerPart) + mostOf(rows % rowsPerPart),
  );
}

function sum(kinds: readonly Kind[], requestsOf: (kind: Kind) => number): number {
  return kinds.reduce((all, kind) => all + requestsOf(kind), 0);
}

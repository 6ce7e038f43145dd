import {
  createDiffBatches,
  decideArchive,
  decideByPlan,
  fateOfChange,
  type IfChanged,
  noRequests,
  skippedReason,
  summarize,
} from "@x/batch-core";
import { InvalidOptionsError } from "@x/batch-core/options";
import type { BatchResult, Change, Outcome, Plan, Stop } from "@x/batch-types";
import type { CallOptions } from "../run/run-options.ts";
import { throwIfUndone } from "../run/run-state.ts";
import { planEntries, type PlanEntries } from "./plan-entries.ts";
import { type LookClient, readRecords } from "./reading.ts";
import { add, type Written, writePlanned } from "./write-planned.ts";

/** Options of {@link BatchClient.apply}. */
export interface ApplyOptions extends CallOptions {
  /**
   * What to do about a record that is not as it was when the plan was made: leave it alone (`skip`: it is `skipped`, as
   * it `changed` or is `missing`), leave it alone and count it as failed (`fail`: `CHANGED_SINCE`), or write the planned
   * values over it (`overwrite`). @default "skip"
   */
  readonly ifChanged?: IfChanged | undefined;
}

type ApplyClient = LookClient & {
  readonly portalId: (options: CallOptions) => Promise<string>;
};

/** Writes the changes of a plan, each after a look at its record. */
export async function applyPlan(
  client: ApplyClient,
  plan: Plan,
  options: ApplyOptions,
): Promise<BatchResult> {
  requireIfChanged(options.ifChanged);
  const entries = planEntries(plan);
  await requirePortal(client, plan, options);
  const writes = await writeAll(client, entries, options);
  const archives = writes.stop === undefined ? await archiveAll(client, entries, options) : NONE;
  const stop = writes.stop ?? archives.stop;
  const settled = new Map([...writes.outcomes, ...archives.outcomes]);
  const outcomes = outcomesOf(plan.changes, settled, stop);
  throwIfUndone(stop, outcomes);
  return summarize({
    outcomes,
    requests: add(writes.requests, archives.requests),
    errors: [...writes.errors, ...archives.errors],
    stop,
  });
}

function requireIfChanged(ifChanged: unknown): void {
  if (ifChanged === undefined || ["skip", "fail", "overwrite"].includes(ifChanged as string))
    return;
  throw new InvalidOptionsError([
    `ifChanged: expected skip, fail or overwrite; got ${JSON.stringify(ifChanged)}.`,
  ]);
}

async function requirePortal(
  client: ApplyClient,
  { portalId: planned }: Plan,
  { signal, onEvent }: CallOptions,
): Promise<void> {
  if (planned === undefined) return;
  const own = await client.portalId({ signal, onEvent });
  if (own === planned) return;
  throw new InvalidOptionsError([
    `plan: made for portal ${planned}, and the token belongs to portal ${own}. Nothing was sent.`,
  ]);
}

const NO_READ: Pick<BatchResult, "outcomes" | "requests"> = {
  outcomes: [],
  requests: noRequests(),
};

const NONE: Written = { outcomes: new Map(), requests: noRequests(), errors: [], stop: undefined };

async function writeAll(
  client: LookClient,
  { job, writes }: PlanEntries,
  { ifChanged = "skip", signal, onEvent }: ApplyOptions,
): Promise<Written> {
  if (writes.length === 0) return NONE;
  const options = { signal, onEvent };
  const diffBatch = createDiffBatches(job, await client.definitions(job, options));
  return writePlanned(client, job, writes, options, async (part) => {
    const { ids, properties, places } = diffBatch(part.map(({ record }) => record));
    const { outcomes, requests } =
      ids.length === 0 ? NO_READ : await readRecords(client, job, ids, properties, options);
    const looked = part.map(({ change, record }, at) => {
      const read = outcomes[places[at]!];
      // Each by itself: of two changes of one record, each is compared with its own values.
      const [now] = diffBatch([record]).compare(read === undefined ? [] : [read]);
      return { decision: decideByPlan(change, now!, ifChanged), read };
    });
    return { looked, requests };
  });
}

async function archiveAll(
  client: LookClient,
  { job, archives }: PlanEntries,
  { signal, onEvent }: ApplyOptions,
): Promise<Written> {
  if (archives.length === 0) return NONE;
  const options = { signal, onEvent };
  const { objectType, apiVersion } = job;
  const archive = { operation: "archive", objectType, apiVersion } as const;
  return writePlanned(client, archive, archives, options, async (part) => {
    const ids = part.map(({ record: { id } }) => ({ id }));
    const read = await readRecords(client, { objectType, apiVersion }, ids, [], options);
    const looked = part.map(({ record: { id } }, at) => {
      const outcome = read.outcomes[at];
      return { decision: decideArchive(id, outcome, "skip"), read: outcome };
    });
    return { looked, requests: read.requests };
  });
}

/** One outcome for each change, in their order. */
function outcomesOf(
  changes: readonly Change[],
  settled: ReadonlyMap<number, Outcome>,
  stop: Stop | undefined,
): Outcome[] {
  const outcomes = changes.map((change, index) => {
    const { key } = change;
    const base = { index, ...(key !== undefined && { key }), attempts: 0 };
    return settled.get(index) ?? { ...base, ...(fateOfChange(change) ?? notReached(stop)) };
  });
  const places = new Map(changes.map(({ index }, place) => [index, place]));
  return changes.map(({ key, mergedInto }, index) => {
    const first = mergedInto === undefined ? undefined : places.get(mergedInto);
    if (first === undefined) return outcomes[index]!;
    const own = key === undefined ? {} : { key };
    return { ...outcomes[first]!, ...own, index, mergedInto: first };
  });
}

function notReached(stop: Stop | undefined) {
  const { reason = "aborted", message = "Not sent." } = stop ?? {};
  return { status: "skipped", reason: skippedReason(reason), message } as const;
}

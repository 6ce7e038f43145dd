import { type Planner, type PlanStep, type ResolvedJob } from "@x/batch-core";
import {
  hasTargets,
  refusedAnyway,
  type Target,
  targetsOf,
  withTargets,
} from "@x/batch-core/targets";
import type { TargetFinder } from "./find-targets.ts";

/** Ten batches: their look-ups leave together. */
const MOST_WAITING = 1_000;

/** Records that name records to associate with by a property, and those behind them, in their order. */
export interface WaitingRecords {
  readonly isEmpty: boolean;
  /** Returns true when what waits is to be planned now. */
  add(record: unknown): boolean;
  /** Looks up what the records name, and plans them with the ids. */
  plan(): AsyncGenerator<PlanStep, void, undefined>;
}

export function createWaitingRecords(
  job: ResolvedJob,
  planner: Planner,
  finder: TargetFinder,
): WaitingRecords {
  let waiting: unknown[] = [];
  let targets: Target[] = [];

  function planOne(record: unknown): readonly PlanStep[] {
    if (!hasTargets(record)) return planner.add(record);
    const found = withTargets(record, job.operation !== "create", (target) => finder.get(target));
    return "record" in found ? planner.add(found.record) : planner.settle(found);
  }
  return {
    get isEmpty() {
      return waiting.length === 0;
    },
    add(record) {
      // Of a record that is not sent, no target may be created.
      const refused = hasTargets(record) ? refusedAnyway(job, record) : undefined;
      waiting.push(refused ?? record);
      if (refused === undefined && hasTargets(record)) targets.push(...targetsOf(record));
      return waiting.length === MOST_WAITING;
    },
    async *plan() {
      if (waiting.length === 0) return;
      const [records, named] = [waiting, targets];
      [waiting, targets] = [[], []];
      await finder.find(named);
      for (const record of records) yield* planOne(record);
    },
  };
}

import { type Planned, type Planner, type PlanStep, type ResolvedJob } from "@x/batch-core";
import {
  hasTargets,
  RECORDS_PER_LOOK_UP,
  refusedAnyway,
  type Target,
  targetsOf,
  withTargets,
} from "@x/batch-core/targets";
import type { TargetFinder } from "./find-targets.ts";

/** Records that name records to associate with by a property, and those behind them, in their order. */
export interface WaitingRecords {
  readonly isEmpty: boolean;
  /** Returns true when what waits is to be planned now. */
  add(record: unknown, index?: number): boolean;
  /**
   * Looks up what the records name, and plans them with the ids.
   *
   * @param isCutShort True when the source failed before its end.
   */
  plan(isCutShort?: boolean): AsyncGenerator<PlanStep, void, undefined>;
}

export function createWaitingRecords(
  job: ResolvedJob,
  planner: Planner,
  finder: TargetFinder,
): WaitingRecords {
  let waiting: { readonly record: unknown; readonly index: number | undefined }[] = [];
  let targets: Target[] = [];

  function withIds(record: unknown): Planned {
    if (!hasTargets(record)) return { record };
    return withTargets(record, job.operation !== "create", (target) => finder.get(target));
  }
  return {
    get isEmpty() {
      return waiting.length === 0;
    },
    add(record, index) {
      const refused = hasTargets(record) ? refusedAnyway(job, record) : undefined;
      waiting.push({ record: refused ?? record, index });
      if (refused === undefined && hasTargets(record)) targets.push(...targetsOf(record));
      return waiting.length === RECORDS_PER_LOOK_UP;
    },
    async *plan(isCutShort) {
      if (waiting.length === 0) return;
      const [records, named] = [waiting, targets];
      [waiting, targets] = [[], []];
      await finder.find(named, () =>
        // Of a record that is not sent, no target may be created.
        planner
          .preview(
            records.map(({ record }) => withIds(record)),
            isCutShort,
          )
          .sent.map((place) => records[place]!.record)
          .flatMap((record) => (hasTargets(record) ? targetsOf(record) : [])),
      );
      for (const { record, index } of records) {
        if (index !== undefined) planner.skipTo(index);
        const found = withIds(record);
        yield* "record" in found ? planner.add(found.record) : planner.settle(found);
      }
    },
  };
}

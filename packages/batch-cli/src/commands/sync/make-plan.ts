import { readRowChunks } from "@x/batch-file";
import { createValueLabels } from "@x/batch-import";
import { planSync, type SyncPlan, type SyncTask } from "@x/batch-import/sqlite";
import type { Io } from "../../io.ts";
import { changeText } from "../../plans/plan-summary.ts";
import type { Prepared } from "../../prepare/prepare.ts";
import { listenForInterrupts } from "../../run/listen-for-interrupts.ts";

import { createNeededOptions, type NeededOptions } from "../../terminal/needed-option.ts";

/** What a sync of a file would do. */
interface MadePlan {
  readonly plan: SyncPlan;
  /** Requests. */
  readonly reads: number;
  /** The first rows that are not as they should be, a line each. */
  readonly shown: readonly string[];
  /** What the rows need that would be refused. */
  readonly needed: NeededOptions;
}

const MOST_SHOWN = 10;

/** Finds out what a sync of a file would do; undefined where the user interrupts it. */
export async function makePlan(
  task: Pick<SyncTask, "memory" | "files" | "client" | "job" | "verify" | "archive">,
  { columns, definitions, input, rowOptions, surveyed }: Prepared,
  io: Io,
): Promise<MadePlan | undefined> {
  const labels = createValueLabels(task.job.objectType, definitions!);
  const shown: string[] = [];
  const needed = createNeededOptions();
  let reads = 0;
  const interrupts = listenForInterrupts(io);
  const { firstSignal } = interrupts;
  try {
    const plan = await planSync({
      ...task,
      readRows: () => readRowChunks(input.file, surveyed),
      columns,
      definitions: definitions!,
      rowOptions,
      signal: firstSignal,
      onEvent({ type }) {
        if (type === "request-sent") reads += 1;
      },
      onRow(row) {
        if (row.change.status === "refused") needed.add(row.change.errors);
        const text = shown.length < MOST_SHOWN ? changeText(row, labels) : undefined;
        if (text !== undefined) shown.push(text);
      },
    });
    return { plan, reads, shown, needed: needed.result() };
  } catch (error) {
    if (firstSignal.aborted) return undefined;
    throw error;
  } finally {
    interrupts.stop();
  }
}

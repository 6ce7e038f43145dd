import { plural, survey } from "@x/batch-file";
import type { Portal } from "../../account/portal.ts";
import { carryColumns } from "../../mapping/carry-columns.ts";
import { isFinished } from "../../results/report.ts";
import { createMendPlannedRow } from "../../run/mend-planned-row.ts";
import { requireNotUndone } from "../../run/require-not-undone.ts";
import { retriedTask } from "../../run/retried-rows.ts";
import { retry } from "../../run/retry.ts";
import { createRun, type NewTask } from "../../run/start.ts";
import type { ImportStore } from "../../store/import-store.ts";
import { createDefinitions, type Definitions } from "../account/definitions.ts";
import { mendFailedRows } from "../mend/mend-failed-rows.ts";
import { refuse } from "../refuse.ts";
import { inTurns } from "../runs/in-turns.ts";
import { requireNoCopy } from "./require-no-copy.ts";
import { requireNoLinks, requireOwnHost } from "./require-own.ts";
import { sendRun, type Workplace } from "./send-run.ts";
import { isFailed } from "../mend/view-mending.ts";
import type { JobChoice } from "../views/choice.ts";
import type { Mending } from "../views/mending.ts";

interface RetryWork extends Workplace {
  readonly portal: Portal;
  /** Kept with new runs. */
  readonly about: Pick<NewTask, "account" | "baseUrl" | "tool">;
  readonly definitions: Pick<Definitions, "ofTask" | "withNames">;
}

/**
 * Sends rows of a run that is at its end again, by a run of their own.
 *
 * @param asked.mending Of failed rows. Default: all that were not refused are sent.
 * @param asked.rows How many the user agreed to. Default: that is not known.
 * @returns the new run.
 */
export async function sendAgain(
  work: RetryWork,
  run: string,
  {
    mending,
    rows: agreed,
  }: { readonly mending?: Mending | undefined; readonly rows?: number | undefined },
): Promise<string> {
  const { about, client, places, portal } = work;
  const store = await places.openRun(run);
  try {
    const { task } = store;
    requireOwnHost(task, about.baseUrl);
    requireNoLinks(run, task);
    await requireNoCopy(work, run, task);
    // Who undid it cannot go on with it first.
    requireNotUndone(store);
    if (!isFinished(store)) refuse("This run is not at its end. Go on with it first.");
    // What the user was shown of mended rows is what is sent; rows as they are, by what HubSpot says now.
    const known = mending === undefined ? createDefinitions(client) : work.definitions;
    const definitions = await known.ofTask(task);
    const rows =
      mending === undefined
        ? asTheyAre(store, portal)
        : mendFailedRows(
            store,
            portal,
            mending,
            definitions,
            task.look && (await createMendPlannedRow(task, { client, definitions })),
          );
    if (mending === undefined) await inTurns(rows.all(), () => {});
    requireAgreed(rows.count, agreed);
    work.ending.throwIfAborted();
    const next = places.nameRun(task.job as JobChoice);
    await using kept = await places.keepRows(next, store, rows);
    const { file, lineTitle, path, reading } = kept;
    const surveyed = await survey(file, reading);
    const parentPath = places.pathOf(run);
    const made = await createRun({
      ...about,
      ...retriedTask(task, surveyed, lineTitle),
      survey: surveyed,
      columns: carryColumns(task, undefined, surveyed),
      portal,
      path,
      parent: { id: task.id, ...(parentPath !== undefined && { folder: parentPath }) },
      retried: rows,
      folder: places.pathOf(next),
      store: (asked) => places.createRun(next, asked),
    });
    await places.keepAgreement(next, made.task);
    await sendRun(work, next, made, { file, definitions });
    return next;
  } finally {
    await store.close();
  }
}

/**
 * @throws {StudioError} where there is none, or another number than the user agreed to: HubSpot may have changed, or
 *   another tab has sent some.
 */
function requireAgreed(now: number, agreed = now): void {
  if (now === 0) refuse("No row of this run is to be sent again as it is.");
  if (now === agreed) return;
  refuse(
    `You agreed to send ${plural(agreed, "row")} again; now it would be ${plural(now, "row")}. Nothing was sent. Look at the rows again.`,
  );
}

/** A row that was refused would be refused again. What may be there already is not created again. */
function asTheyAre(store: ImportStore, portal: Portal) {
  const withUnknown = store.task.job.operation !== "create";
  return retry(store, { portal, withUnknown, pick: (row) => (isFailed(row) ? undefined : row) });
}

import { survey } from "@x/batch-file";
import type { RecordObjectType } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import { withAccountNames } from "../account/account-names.ts";
import type { ImportClient } from "../account/import-client.ts";
import type { Portal } from "../account/portal.ts";
import { carryColumns } from "../mapping/carry-columns.ts";
import { isFinished } from "../results/report.ts";
import type { SendOptions } from "../run/import-run.ts";
import { createMendPlannedRow, type MendPlannedRow } from "../run/mend-planned-row.ts";
import { retriedTask } from "../run/retried-rows.ts";
import { retry } from "../run/retry.ts";
import { createRun, type NewTask } from "../run/start.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { Task } from "../store/task.ts";
import { mendFailedRows } from "./mend-failed-rows.ts";
import type { StudioPlaces } from "./places.ts";
import { refuse } from "./refuse.ts";
import type { JobChoice } from "./views/choice.ts";
import type { Mending } from "./views/mending.ts";

/**
 * Sends rows of a run that is at its end again, by a run of their own.
 *
 * @returns the new run.
 */
export async function sendAgain(work: {
  readonly client: ImportClient;
  readonly run: string;
  readonly store: ImportStore;
  readonly portal: Portal;
  /** Of failed rows. @default all that were not refused are sent */
  readonly mending: Mending | undefined;
  readonly about: Pick<NewTask, "account" | "baseUrl" | "tool">;
  readonly places: StudioPlaces<never>;
  readonly definitionsOf: (task: Task) => Promise<AccountDefinitions | undefined>;
  readonly send: (
    run: string,
    made: () => Promise<ImportStore>,
    options: Omit<SendOptions, "client">,
  ) => Promise<void>;
}): Promise<string> {
  const { run, store, portal, mending, about, places } = work;
  const { task } = store;
  if (!isFinished(store)) refuse("This run is not at its end. Go on with it first.");
  const definitions = await work.definitionsOf(task);
  const rows =
    mending === undefined
      ? asTheyAre(store, portal)
      : mendFailedRows(
          store,
          portal,
          mending,
          definitions,
          task.look && (await createMender(work.client, task, definitions)),
        );
  if (rows.all().next().done === true) refuse("No row of this run is to be sent again as it is.");
  const next = places.nameRun(task.job as JobChoice);
  const { file, lineTitle, path, reading } = await places.keepRows(next, store, rows);
  const surveyed = await survey(file, reading);
  const parentPath = places.pathOf(run);
  await work.send(
    next,
    () =>
      createRun({
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
      }),
    { file, definitions },
  );
  return next;
}

/** @throws {StudioError} where HubSpot does not list the properties that values are checked by. */
async function createMender(
  client: ImportClient,
  task: Task,
  definitions: AccountDefinitions | undefined,
): Promise<MendPlannedRow | undefined> {
  if (definitions === undefined) {
    return refuse(
      "Mended values of a plan are checked by the properties of the account, which HubSpot does not list to this token. Nothing was sent.",
    );
  }
  const objectType = task.job.objectType as RecordObjectType;
  const properties = task.source.origin?.columns?.flatMap(({ property }) => property ?? []);
  const named = await withAccountNames(definitions, { client, objectType, properties });
  return createMendPlannedRow(task, named);
}

/** A row that was refused would be refused again. What may be there already is not created again. */
function asTheyAre(store: ImportStore, portal: Portal) {
  const isRepeatable = store.task.job.operation !== "create";
  return retry(store, portal, isRepeatable, ({ status }) => status !== "failed");
}

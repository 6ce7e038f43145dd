import type { Change } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { PreparedRow } from "../check/prepare-row.ts";
import { ImportError } from "../errors/import-error.ts";
import type { SourceRow } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";
import type { Look } from "./look.ts";
import { createLookAtArchive } from "./look-at-archive.ts";
import { createLookAtPlan } from "./look-at-plan.ts";
import { createLookAtPolicy } from "./look-at-policy.ts";
import type { ReadBefore } from "./read-before.ts";

/**
 * The look of a task; undefined where rows are sent as they are.
 *
 * @param about.prepare Makes a row a record.
 * @param about.sentBefore What an earlier process sent of a row, or was about to send.
 * @param about.wasSent Whether an earlier process sent a row, and no answer came.
 * @throws {ImportError} with code `DEFINITIONS` where values are to be compared, and there are no definitions.
 */
export function createLookOfTask(
  { archives, asFound, job, look, policy, rowOptions }: Task,
  about: {
    readonly prepare: (cells: SourceRow["cells"]) => PreparedRow;
    readonly definitions: AccountDefinitions | undefined;
    readonly reading: ReadBefore;
    readonly sentBefore: (row: SourceRow) => Change | undefined;
    readonly wasSent: (row: SourceRow) => boolean;
  },
): Look | undefined {
  const { prepare, definitions, reading, sentBefore, wasSent } = about;
  if (job.operation === "archive") {
    if (archives === "created") {
      return createLookAtArchive(prepare, archives, reading, wasSent, asFound);
    }
    const onMissing = policy?.onMissing ?? (rowOptions?.verify === true ? "fail" : undefined);
    if (onMissing === undefined) return undefined;
    const orFail = onMissing === "skip" ? "skip" : "fail";
    return createLookAtArchive(prepare, orFail, reading, wasSent, asFound);
  }
  if (look === undefined && policy === undefined) return undefined;
  if (definitions === undefined) {
    const why = look === undefined ? "To compare rows with HubSpot's records" : "To write a plan";
    throw new ImportError("DEFINITIONS", `${why}, the properties of the object are needed.`);
  }
  const { properties } = definitions;
  return look === undefined
    ? createLookAtPolicy(job, policy!, prepare, properties, reading, sentBefore)
    : createLookAtPlan(job, look, properties, reading, sentBefore);
}

import { writeOf } from "@x/batch-import";
import { listAgreedRuns } from "../consent/agreed-runs.ts";
import { type EarlierRun, earlierRunText, findEarlierRun } from "../consent/earlier-run.ts";
import type { Io } from "../io.ts";
import { nextSteps } from "../run/next-steps.ts";
import { findOtherRuns } from "../run/other-runs.ts";
import { listRuns } from "../run/run-folder.ts";
import type { Access } from "../terminal/command-text.ts";
import { UsageError } from "../usage-error.ts";
import type { Prepared } from "./prepare.ts";

/** Finds the newest run that wrote the same, may have, or is about to. */
export async function findEarlierOf(
  { account, job, open, surveyed }: Prepared,
  portal: string,
  access: Access,
  env: Io["env"],
): Promise<EarlierRun | undefined> {
  const client = async () => (await open()).client;
  const { baseUrl } = account;
  const wanted = writeOf({ job, source: surveyed, portal: { id: portal }, baseUrl });
  const kept = await listAgreedRuns(env);
  return findEarlierRun(wanted, client, await listRuns(), kept, async (folder, store) =>
    nextSteps(folder, store, await findOtherRuns(folder, store, env), access),
  );
}

/** @throws {UsageError} where another run of the same came first since the user was asked. */
export function requireSeen(
  now: EarlierRun | undefined,
  seen: EarlierRun | undefined,
  access: Access,
): void {
  if (now === undefined || now.folder === seen?.folder) return;
  throw new UsageError(
    `Another run came first. ${earlierRunText(now, access)} Nothing was sent now. Look at that run before you create the records a second time.`,
  );
}

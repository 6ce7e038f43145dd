import type { Job } from "@x/batch-core";
import type { Survey } from "@x/batch-file";
import type { ImportClient } from "../../account/import-client.ts";
import type { Portal } from "../../account/portal.ts";
import { writeOf } from "../../results/is-same-write.ts";
import type { StudioPlaces } from "../places.ts";
import type { KnownRuns } from "../runs/known-runs.ts";
import type { CheckView } from "../views/check.ts";

/** Finds the newest run that wrote rows of a file as it is to be written, may have, or is about to. */
export type FindBefore = (
  job: Job,
  source: Pick<Survey, "hash" | "reading">,
) => Promise<CheckView["before"]>;

export function createFindBefore({
  about: { baseUrl },
  client,
  places,
  portal,
  runs,
}: {
  readonly about: { readonly baseUrl?: string | undefined };
  readonly client: ImportClient;
  readonly places: Pick<StudioPlaces<never>, "findEarlierRun">;
  readonly portal: Portal;
  readonly runs: Pick<KnownRuns, "summary">;
}): FindBefore {
  return async (job, source) => {
    const wanted = writeOf({ job, source, portal, baseUrl });
    const before = await places.findEarlierRun(wanted, async () => client);
    if (before === undefined) return undefined;
    const startedAt = new Date(before.startedAt).toISOString();
    const state = before.run === undefined ? undefined : (await runs.summary(before.run)).state;
    return { ...before, startedAt, state };
  };
}

import type { Survey } from "@x/batch-file";
import { hostOf } from "../account/host-of.ts";
import type { ImportClient } from "../account/import-client.ts";
import { isSameObject } from "../account/object-names.ts";
import type { Portal } from "../account/portal.ts";
import { mayHaveWritten } from "../results/report.ts";
import type { KnownRuns } from "./known-runs.ts";
import type { CheckView, ImportChoice } from "./views.ts";

/** Returns the newest run that wrote rows of a file as it is to be written, may have, or is about to. */
export type FindBefore = (
  choice: Pick<ImportChoice, "job">,
  survey: Pick<Survey, "hash">,
) => Promise<CheckView["before"]>;

export function createFindBefore(options: {
  readonly client: ImportClient;
  readonly portal: Portal;
  readonly baseUrl: string | undefined;
  readonly runs: Pick<KnownRuns, "list" | "look">;
}): FindBefore {
  const { client, portal, baseUrl, runs } = options;
  return async ({ job }, { hash }) => {
    if (hash === undefined) return undefined;
    for (const { run, startedAt, counts, state, operation, objectType } of await runs.list()) {
      if (operation !== job.operation) continue;
      const { task, isMeant } = await runs.look(run, (store) => ({
        task: store.task,
        isMeant: state === "running" || mayHaveWritten(store),
      }));
      const isSame =
        isMeant &&
        task.source.hash === hash &&
        task.job.idProperty === job.idProperty &&
        task.portal?.id === portal.id &&
        hostOf(task.baseUrl) === hostOf(baseUrl) &&
        (await isSameObject(job.objectType, objectType, async () => client));
      if (isSame) return { run, startedAt, counts, state };
    }
    return undefined;
  };
}

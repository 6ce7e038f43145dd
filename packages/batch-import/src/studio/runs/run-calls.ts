import type { Account } from "@x/batch-types";
import { portalOf } from "../../account/portal.ts";
import { recordUrlOf } from "../account/record-url.ts";
import type { Studio } from "../calls.ts";
import type { StudioPlaces } from "../places.ts";
import { findNext } from "./find-next.ts";
import type { KnownRuns } from "./known-runs.ts";
import { watchRun } from "./watch-run.ts";

/** What a page asks about runs. */
export function runCalls({
  account,
  places,
  runs,
}: {
  readonly account: Account;
  readonly places: StudioPlaces<never>;
  readonly runs: KnownRuns;
}): Pick<Studio<never>, "next" | "runs" | "view" | "watch"> {
  return {
    runs: () => runs.list(),
    view: ({ run }) => runs.view(run),
    watch: (run, signal) => watchRun(() => runs.view(run), signal),
    async next({ run }) {
      await runs.require(run);
      const { command, runs: steps } = await places.stepsOf(run);
      const isBusy = runs.live(run) !== undefined || places.isBusy(run);
      const { links = [] } = (await runs.list()).find((one) => one.run === run) ?? {};
      return runs.use(run, async ({ store }) => {
        const next = await findNext(store, portalOf(account), {
          canUndo: places.planUndo !== undefined && !isBusy,
          steps: command === undefined ? [] : steps,
          undone: links.find(({ kind }) => kind === "undoes")?.run,
        });
        return { ...next, links, recordUrl: recordUrlOf(store.task, account) };
      });
    },
  };
}

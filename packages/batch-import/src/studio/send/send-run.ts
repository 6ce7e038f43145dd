import type { ImportClient } from "../../account/import-client.ts";
import type { SendOptions } from "../../run/import-run.ts";
import { sendRows } from "../../run/send-rows.ts";
import type { ImportStore } from "../../store/import-store.ts";
import type { KnownRuns } from "../runs/known-runs.ts";
import { followLiveRun } from "../runs/live-run.ts";
import type { StudioPlaces } from "../places.ts";
import { readRowIndex } from "../runs/row-index.ts";

/** What a studio works on runs with. */
export interface Workplace {
  readonly client: ImportClient;
  readonly places: StudioPlaces<never>;
  readonly runs: KnownRuns;
  /**
   * Aborted where no run is to begin any more, nor to go on; its reason is a `StudioError`. Asked before anything is
   * kept of a new run.
   */
  readonly ending: AbortSignal;
}

/**
 * Sends the rows of a run that was just made. When many of the first rows fail, it pauses, as nobody may be looking; who
 * then goes on with it was told. Where it cannot begin to, the run is closed.
 */
export async function sendRun(
  at: Workplace,
  run: string,
  store: ImportStore,
  options: Omit<SendOptions, "client">,
): Promise<void> {
  const { client } = at;
  try {
    await workOn(at, run, store, (listeners) =>
      sendRows(store, { client, ...options, ...listeners, onManyFailed: async () => false }),
    );
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Works on a run from now on. That the user agreed to it is kept before. */
export async function workOn(
  { ending, places, runs }: Workplace,
  run: string,
  store: ImportStore,
  send: Parameters<typeof followLiveRun>[0]["send"],
): Promise<void> {
  const index = await readRowIndex(store);
  const files = await places.followRun(run, store);
  const isPausing = ending.aborted;
  runs.add(run, followLiveRun({ run, store, index, files, send, isPausing }));
}

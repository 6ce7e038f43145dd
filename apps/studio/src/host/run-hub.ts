import { isOver, type RunView } from "@x/batch-import/studio";
import type { ReadRuns } from "./read-events.ts";
import type { ToldRun } from "./run-messages.ts";

type Tell = (told: ToldRun) => void;

/** The tabs that look at runs of one studio, and the one stream that they share. */
export interface RunHub {
  /** @returns what ends it for this tab; may be called twice. */
  join(run: string, tell: Tell): () => void;
}

export function createRunHub(read: ReadRuns): RunHub {
  /** By the run that they look at. */
  const watched = new Map<string, { readonly tabs: Set<Tell>; newest?: RunView }>();
  let stream = new AbortController();

  /** Streams the runs that are looked at now, in place of those before. */
  async function reopen(): Promise<void> {
    stream.abort();
    if (watched.size === 0) return;
    stream = new AbortController();
    const { signal } = stream;
    const listeners: Parameters<ReadRuns>[1] = {
      onEvent({ data, event }) {
        const told = JSON.parse(data) as RunView;
        if (event === "view") hear(told);
        else end(told.run);
      },
      onComment: () => watched.forEach(({ tabs }) => tellAll(tabs, "still here")),
    };
    await read([...watched.keys()], listeners, signal).catch(() => {});
    // Refused, broken, or all is over.
    if (!signal.aborted) for (const run of watched.keys()) end(run);
  }
  function hear(view: RunView): void {
    const one = watched.get(view.run);
    if (one === undefined) return;
    one.newest = view;
    tellAll(one.tabs, view);
    if (isOver(view)) end(view.run);
  }
  function end(run: string): void {
    const tabs = watched.get(run)?.tabs ?? [];
    watched.delete(run);
    tellAll(tabs, "ended");
  }
  return {
    join(run, tell) {
      const known = watched.get(run);
      const one = known ?? { tabs: new Set<Tell>() };
      one.tabs.add(tell);
      watched.set(run, one);
      if (known === undefined) void reopen();
      else if (known.newest !== undefined) tell(known.newest);
      return () => {
        one.tabs.delete(tell);
        if (one.tabs.size > 0 || watched.get(run) !== one) return;
        watched.delete(run);
        void reopen();
      };
    },
  };
}

function tellAll(tabs: Iterable<Tell>, told: ToldRun): void {
  for (const tell of tabs) tell(told);
}

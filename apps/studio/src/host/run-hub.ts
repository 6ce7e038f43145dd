import { isOver, type RunView } from "@x/batch-import/studio";
import { type ReadRuns, RefusedError } from "./read-events.ts";
import type { StreamMessage } from "./run-messages.ts";

type Send = (message: StreamMessage) => void;

/** The tabs that look at runs of one studio, and the one stream that they share. */
export interface RunHub {
  /** @returns what ends it for this tab; may be called twice. */
  join(run: string, send: Send): () => void;
}

/** @param onEmpty Told when no tab looks at a run any more. Whoever joins later needs a new hub. */
export function createRunHub(read: ReadRuns, onEmpty: () => void): RunHub {
  /** By the run that they look at. */
  const watched = new Map<string, { readonly tabs: Set<Send>; newest?: RunView }>();
  let stream = new AbortController();

  /** Streams the runs that are looked at now, in place of those before. */
  async function reopen(): Promise<void> {
    stream.abort();
    stream = new AbortController();
    const { signal } = stream;
    const listeners: Parameters<ReadRuns>[1] = {
      onEvent({ data, event }) {
        const view = JSON.parse(data) as RunView;
        if (event === "view") pass(view);
        else end(view.run, "ended");
      },
      onComment: () => watched.forEach(({ tabs }) => broadcast(tabs, "still here")),
    };
    let why: StreamMessage = "ended";
    await read([...watched.keys()], listeners, signal).catch((error: unknown) => {
      if (error instanceof RefusedError) why = "refused";
    });
    // Refused, broken, or all is over.
    if (!signal.aborted) for (const run of watched.keys()) end(run, why);
  }
  function pass(view: RunView): void {
    const one = watched.get(view.run);
    if (one === undefined) return;
    one.newest = view;
    broadcast(one.tabs, view);
    if (isOver(view)) end(view.run, "ended");
  }
  function end(run: string, why: StreamMessage): void {
    const one = watched.get(run);
    if (one === undefined) return;
    forget(run);
    broadcast(one.tabs, why);
  }
  function forget(run: string): void {
    watched.delete(run);
    if (watched.size > 0) return;
    stream.abort();
    onEmpty();
  }
  return {
    join(run, send) {
      const known = watched.get(run);
      const one = known ?? { tabs: new Set<Send>() };
      one.tabs.add(send);
      watched.set(run, one);
      if (known === undefined) void reopen();
      else if (known.newest !== undefined) send(known.newest);
      return () => {
        one.tabs.delete(send);
        if (one.tabs.size > 0 || watched.get(run) !== one) return;
        forget(run);
        if (watched.size > 0) void reopen();
      };
    },
  };
}

function broadcast(tabs: Iterable<Send>, message: StreamMessage): void {
  for (const send of tabs) send(message);
}

import { type HostedStudio, refuse, unreadable } from "@x/batch-import/studio";
import { byStart } from "./by-start.ts";
import { type StudioQueue, queuedRunCalls } from "./queued-run-calls.ts";
import { idOf } from "./queued-run-view.ts";

/** What is asked of one run. */
const OF_RUN = [
  "view",
  "pause",
  "stop",
  "resume",
  "cancel",
  "next",
  "retry",
  "mending",
  "remove",
  "planUndo",
  "undo",
  "results",
  "reasons",
  "rowRequest",
  "download",
] as const satisfies readonly (keyof HostedStudio<never>)[];

type OfRun = Pick<HostedStudio<never>, (typeof OF_RUN)[number]>;

/**
 * Returns a studio that also has the runs of a queue, those of its account.
 *
 * @throws {Error} where the queue cannot be read.
 */
export async function addQueue<Given>(
  own: HostedStudio<Given>,
  options: StudioQueue,
): Promise<HostedStudio<Given>> {
  const queued = queuedRunCalls(options);
  await queued.newest();

  /** Each call takes what its own name asks for, which a union of names cannot say. */
  function ofRun(name: keyof OfRun) {
    const [there, here] = [queued[name], own[name]] as ((...input: unknown[]) => unknown)[];
    return (input: { readonly run: string }, signal?: AbortSignal): unknown =>
      (idOf(input.run) === undefined ? here! : there!)(input, signal);
  }
  return {
    ...own,
    ...(Object.fromEntries(OF_RUN.map((name) => [name, ofRun(name)])) as unknown as OfRun),
    watch: (run, signal) => (idOf(run) === undefined ? own : queued).watch(run, signal),
    async compare(input) {
      if ([input.run, input.other].every((run) => idOf(run) === undefined)) {
        return own.compare(input);
      }
      return refuse("Only runs in folders are compared.");
    },
    async runs(input) {
      const runs = await own.runs(input);
      try {
        return byStart(await queued.newest(), runs);
      } catch (error) {
        return [unreadable(`The queue in ${options.place}`, error), ...runs];
      }
    },
  };
}

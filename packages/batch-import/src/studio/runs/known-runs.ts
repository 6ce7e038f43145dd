import { causeText } from "@x/batch-file";
import type { ImportStore } from "../../store/import-store.ts";
import { describeRowsLeft } from "../../undo/rows-left-to-undo.ts";
import { describeRun, runState } from "../../results/describe-run.ts";
import { settledRows } from "../../results/report.ts";
import { linkRuns, type RunToLink } from "../../results/link-runs.ts";
import type { LiveRun } from "./live-run.ts";
import type { StudioPlaces } from "../places.ts";
import { refuse } from "../refuse.ts";
import { readRowIndex, type RowIndex } from "./row-index.ts";
import { type PastWork, unreadable, viewOf, type Work } from "./run-view.ts";
import { toldStop } from "./told-stop.ts";
import { isOver } from "./watch-run.ts";
import type { RunSummary, RunView } from "../views/run.ts";

/** A run that is open for reading. */
export interface OpenRun {
  readonly store: ImportStore;
  /** Reads every row, unless an earlier call did. */
  readonly index: () => Promise<RowIndex>;
}

/** The runs of a studio: those it works on, and those it only looks at. */
export interface KnownRuns {
  list(): Promise<readonly RunSummary[]>;
  /** Returns the run as the list shows it. */
  summary(run: string): Promise<RunSummary>;
  view(run: string): Promise<RunView>;
  /** Opens a run for reading, whoever works on it. */
  use<Result>(run: string, look: (open: OpenRun) => Result | Promise<Result>): Promise<Result>;
  live(run: string): LiveRun | undefined;
  /** Adds a run that this studio works on from now on. */
  add(run: string, live: LiveRun): void;
  /** The runs that this studio works on. */
  allLive(): readonly LiveRun[];
  /** Runs that this studio opens: nothing is sent yet. */
  readonly preparing: Set<string>;
  /** This studio goes on with these runs as soon as others are finished. */
  wait(runs: readonly string[]): void;
  /** Returns whether some of these waited. @default all that wait */
  unwait(runs?: readonly string[]): boolean;
  isWaiting(run: string): boolean;
  /** Forgets a run that was removed. */
  forget(run: string): void;
  /** Keeps what is to be shown of a run until a process works on it again. */
  tell(run: string, problem: string): Promise<void>;
  /** @throws {StudioError} where there is no run of that name. */
  require(run: string): Promise<void>;
}

/** Runs that are looked at later are read again. */
const MOST_INDEXES = 8;
const NO_WORK: Work = {
  isHere: false,
  isPreparing: false,
  isPausing: false,
  lastErrors: [],
  problems: [],
};

export function createKnownRuns(
  places: Pick<StudioPlaces<never>, "isBusy" | "lastStop" | "listRuns" | "lookAtRun" | "pathOf">,
): KnownRuns {
  const live = new Map<string, LiveRun>();
  const indexes = new Map<string, RowIndex>();
  /** Runs that are over: the list does not open their files again, as nothing changes in them. */
  const over = new Map<string, RunSummary>();
  /** What is to be shown of runs that this studio worked on. */
  const worked = new Map<string, PastWork>();
  const preparing = new Set<string>();
  const waiting = new Set<string>();

  async function summaryOf(run: string, store: ImportStore): Promise<RunSummary> {
    const isBusy = live.has(run) || waiting.has(run) || places.isBusy(run);
    const state = await runState(store, isBusy, () => places.lastStop(run, store));
    const ofUndo = store.task.undoes !== undefined && describeRowsLeft(store);
    return { run, state, ...describeRun(store), ...ofUndo };
  }

  function placeOf(run: string): Pick<RunToLink, "partOf" | "paths"> {
    const [folder, step] = run.split("/");
    const path = places.pathOf(run);
    return { paths: path === undefined ? [] : [path], partOf: step && places.pathOf(folder!) };
  }
  async function require(run: string): Promise<void> {
    if (live.has(run)) return;
    const runs = await places.listRuns();
    if (!runs.includes(run)) refuse("There is no such run. Look at the list of runs.");
  }
  async function indexOf(run: string, store: ImportStore): Promise<RowIndex> {
    const known = indexes.get(run);
    if (known?.settled === settledRows(store)) return known;
    const index = await readRowIndex(store);
    keepIndex(run, index);
    return index;
  }
  function keepIndex(run: string, index: RowIndex): void {
    indexes.delete(run);
    indexes.set(run, index);
    for (const [oldest] of indexes) if (indexes.size > MOST_INDEXES) indexes.delete(oldest);
  }
  async function use<Result>(
    run: string,
    look: (open: OpenRun) => Result | Promise<Result>,
  ): Promise<Result> {
    await require(run);
    const own = live.get(run);
    if (own !== undefined) return look({ store: own.store, index: async () => own.index });
    const store = await places.lookAtRun(run);
    try {
      return await look({ store, index: () => indexOf(run, store) });
    } finally {
      await store.close();
    }
  }
  async function summary(run: string): Promise<RunSummary> {
    const own = live.get(run);
    if (own !== undefined) return summaryOf(run, own.store);
    const known = over.get(run);
    if (known !== undefined) return known;
    try {
      const store = await places.lookAtRun(run);
      try {
        const read = await summaryOf(run, store);
        // A later run may take what is left of an undo.
        if (isOver(read) && (read.notDone ?? 0) === 0) over.set(run, read);
        return read;
      } finally {
        await store.close();
      }
    } catch (error) {
      return unreadable(run, error);
    }
  }
  async function tell(run: string, problem: string): Promise<void> {
    const sessions = await use(run, ({ store }) => store.stats().length);
    worked.set(run, { ...NO_WORK, problems: [problem], sessions });
  }
  async function forgetAtEnd(run: string, { ended, index }: LiveRun): Promise<void> {
    const past = await ended.catch(causeText);
    if (typeof past !== "string") worked.set(run, past);
    keepIndex(run, index);
    live.delete(run);
    if (typeof past === "string") await tell(run, past).catch(() => {});
  }
  return {
    async list() {
      const found: RunSummary[] = [];
      for (const run of await places.listRuns()) found.push(await summary(run));
      const links = linkRuns(found.map((one) => ({ ...one, ...placeOf(one.run) })));
      return found.map((one) => ({ ...one, links: links.get(one.run) }));
    },
    view: (run) =>
      use(run, async ({ store, index }) => {
        const own = live.get(run);
        if (own !== undefined) return own.view();
        const isPreparing = preparing.has(run);
        const isHere = isPreparing || waiting.has(run);
        const past = worked.get(run);
        const work = past?.sessions === store.stats().length ? past : NO_WORK;
        const summary = await summaryOf(run, store);
        const stop = await toldStop(summary.state, () => places.lastStop(run, store));
        const problems = [...work.problems, ...stop.problems];
        const view = viewOf(summary, store, await index(), { ...work, isHere, isPreparing });
        return { ...view, ...stop, problems };
      }),
    summary,
    use,
    live: (run) => live.get(run),
    allLive: () => [...live.values()],
    preparing,
    wait(some) {
      for (const run of some) waiting.add(run);
    },
    unwait: (some = [...waiting]) => some.filter((run) => waiting.delete(run)).length > 0,
    isWaiting: (run) => waiting.has(run),
    forget(run) {
      indexes.delete(run);
      over.delete(run);
      worked.delete(run);
    },
    tell,
    add(run, one) {
      live.set(run, one);
      void forgetAtEnd(run, one);
    },
    require,
  };
}

import { fromBlob, toCsv } from "@x/batch-file";
import { createMemoryStore } from "../memory/memory-store.ts";
import { isSameWrite, writeOf } from "../results/is-same-write.ts";
import { mayHaveWritten } from "../results/may-have-written.ts";
import { stopText } from "../results/report.ts";
import type { ImportEnd } from "../run/import-run.ts";
import { jsonLineOf, retriedRows } from "../run/retried-rows.ts";
import { cellsOf } from "../store/settled-row.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { RunSource, StudioPlaces } from "./places.ts";

/**
 * Returns places that keep files and runs for as long as a page is open.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const account = await readAccount(client);
 * const studio = createStudio({ client, account, places: createMemoryPlaces() });
 * await studio.runs({}); //=> []
 */
export function createMemoryPlaces(): StudioPlaces<File> {
  let named = 0;
  const stores = new Map<string, ImportStore>();
  const sources = new Map<string, RunSource>();
  const mappings = new Map<string, string>();
  const stops = new Map<string, ImportEnd["stop"]>();
  /** Runs that somebody works on. */
  const live = new Set<string>();
  let turn: Promise<unknown> = Promise.resolve();

  function storeOf(run: string): ImportStore {
    const store = stores.get(run);
    if (store === undefined) throw new Error(`There is no run ${run}.`);
    return store;
  }
  function keep(run: string, source: RunSource): RunSource {
    sources.set(run, source);
    return source;
  }
  return {
    keepUpload: async (file) => ({ file: fromBlob(file) }),
    listRuns: async () => [...stores.keys()].toReversed(),
    async findEarlierRun(wanted, client) {
      for (const [run, store] of [...stores].toReversed()) {
        if (!live.has(run) && !mayHaveWritten(store)) continue;
        if (!(await isSameWrite(writeOf(store.task), wanted, client))) continue;
        return { run, startedAt: store.task.startedAt };
      }
      return undefined;
    },
    inTurn(act) {
      const done = turn.then(act);
      turn = done.catch(() => {});
      return done;
    },
    stepsOf: async (run) => ({ runs: [run] }),
    nameRun: ({ operation, objectType }) => `${operation}-${objectType}-${++named}`,
    async createRun(run, task) {
      const store = createMemoryStore(task);
      stores.set(run, store);
      return store;
    },
    pathOf: () => undefined,
    openParent: async ({ id }) =>
      storeOf([...stores].find(([, one]) => one.task.id === id)?.[0] ?? id),
    openRun: async (run) => storeOf(run),
    lookAtRun: async (run) => storeOf(run),
    isBusy: () => false,
    async lastStop(run) {
      const stop = stops.get(run);
      return stop && { reason: stop.reason, message: stopText(stop) };
    },
    keepSource: async (run, { file }) => keep(run, { file, path: file.name }),
    sourceOf: async (run) => sources.get(run)!,
    async keepRows(run, store, rows) {
      const { all, header, isLines, lineTitle } = retriedRows(store.task, rows.all());
      const text = isLines
        ? [...all()].map((row) => jsonLineOf(header, row)).join("")
        : toCsv([header, ...[...all()].map(cellsOf)]);
      const path = isLines ? "source.jsonl" : "source.csv";
      const kept = keep(run, { file: fromBlob(new Blob([text]), path), path });
      return {
        ...kept,
        lineTitle,
        reading: isLines ? {} : { delimiter: "," },
        async [Symbol.asyncDispose]() {
          if (!stores.has(run)) sources.delete(run);
        },
      };
    },
    async removeRun(run) {
      stores.delete(run);
      sources.delete(run);
    },
    keepAgreement: async () => {},
    listMappings: async () => [...mappings.keys()],
    readMapping: async (name) => mappings.get(name)!,
    async saveMapping(name, text) {
      mappings.set(name, text);
      return undefined;
    },
    removeMapping: async (name) => void mappings.delete(name),
    async followRun(run) {
      live.add(run);
      return {
        advance: async () => {},
        async finish(end) {
          live.delete(run);
          stops.set(run, end?.stop);
          return [];
        },
      };
    },
  };
}

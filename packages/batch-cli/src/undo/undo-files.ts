import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createCsvFile, type CsvFile, type CsvFileOptions, fromPath } from "@x/batch-file/node";
import { survey } from "@x/batch-file";
import {
  type CreatedTarget,
  type ImportStore,
  lineText,
  type NewTask,
  newTask,
  originalFile,
  type TakenBack,
} from "@x/batch-import";
import {
  createdWith,
  createDraftFile,
  csvLike,
  type DraftFile,
  keptParts,
  makeFolder,
  PARTS_COLUMN,
  removeMade,
  REST_COLUMN,
  settledEnd,
  type Step,
  stepName,
  toTakeBack,
  type UndoneRecord,
} from "@x/batch-import/sqlite";
import { KEPT_FILE } from "../steps/kept-file.ts";
import { leftFile } from "../terminal/left-targets-text.ts";
import { KEPT_COLUMNS, LEFT_COLUMNS, removeLeftFiles } from "./remove-left-files.ts";

/** The files of an undo, before it begins: what is to be taken back, updated and archived, and what is kept and why. */
export interface UndoFiles extends AsyncDisposable {
  /** Takes what undoes the records of a run. `store` is that run. */
  addRun(store: ImportStore, records: AsyncIterable<UndoneRecord>): Promise<void>;
  /** Ends the file that says what is kept, where nothing else is to be done. It stays from now on. @returns its path. */
  keepReasons(): Promise<string>;
  /** Ends the files. They stay from now on. @returns the steps, and which run each undoes, by a number. */
  finish(
    about: Pick<NewTask, "portal" | "account" | "baseUrl" | "tool" | "undoes">,
  ): Promise<{ readonly steps: Step[]; readonly runs: number[] }>;
}

type Kind = "take-back" | "update" | "archive";

/** What a row says of all that is to be done about its record. */
const ABOUT_ALL = [REST_COLUMN, PARTS_COLUMN] as const;

/** The first has the line, the second the id, and the third what is to be done. */
const COLUMNS: Readonly<Record<Kind, readonly string[]>> = {
  "take-back": ["line", "id", "taken", ...ABOUT_ALL],
  update: ["line", "id", "change", ...ABOUT_ALL],
  archive: ["line", "hs_object_id", "found", ...ABOUT_ALL],
};

/** A step whose file is being written. */
interface Source {
  readonly name: string;
  readonly file: DraftFile;
  readonly store: ImportStore;
  readonly kind: Kind;
}

/**
 * Writes what undoes runs to files in a folder, in place of what an earlier undo left there. Files go when this is disposed
 * of, unless `finish` was called.
 *
 * @param onRecord Told of each record.
 */
export async function createUndoFiles(
  folder: string,
  onRecord: (record: UndoneRecord) => void,
): Promise<UndoFiles> {
  const held = new AsyncDisposableStack();
  await removeLeftFiles(folder);
  const first = await makeFolder(folder);
  if (first !== undefined) held.defer(() => removeMade(folder, first));
  const sources: Source[] = [];
  let kept: CsvFile | undefined;
  const left = new Map<string, CsvFile>();

  async function sourceOf(store: ImportStore, kind: Kind): Promise<Source> {
    const found = sources.find((one) => one.store === store && one.kind === kind);
    if (found !== undefined) return found;
    const name = stepName(sources.length, `${kind}-${store.task.job.objectType}`);
    const file = held.use(await createDraftFile(folder, name, COLUMNS[kind]));
    const source = { name, file, store, kind };
    sources.push(source);
    return source;
  }

  async function keep({ task }: ImportStore, record: UndoneRecord): Promise<void> {
    const run = originalFile(task.source).file;
    for (const { result, reason, property = "", now = "", before = "" } of keptParts(record)) {
      kept ??= await open(KEPT_FILE, KEPT_COLUMNS, csvLike(task.source));
      await kept.add([
        run,
        lineText(record.line),
        record.id,
        result,
        reason,
        property,
        now,
        before,
      ]);
    }
  }

  async function leave({ objectType, id }: CreatedTarget): Promise<void> {
    const file = left.get(objectType) ?? (await open(leftFile(objectType), LEFT_COLUMNS));
    left.set(objectType, file);
    await file.add([id]);
  }

  async function open(
    name: string,
    columns: readonly string[],
    like?: CsvFileOptions,
  ): Promise<CsvFile> {
    const path = join(folder, name);
    const file = await createCsvFile(path, columns, like);
    held.defer(() => rm(path, { force: true }));
    held.defer(() => file.close());
    return file;
  }

  async function closeLists(): Promise<void> {
    for (const file of [kept, ...left.values()]) await file?.close();
  }

  return {
    async addRun(store, records) {
      for await (const record of records) {
        const { line, id, undo } = record;
        onRecord(record);
        const taken = [...inParts(toTakeBack(record))];
        const isOwnPart = undo.action === "update" || undo.action === "archive";
        const parts = taken.length + (isOwnPart ? 1 : 0);
        const aboutAll = [settledEnd(record) ?? "", String(parts)];
        // Before the record is archived: then there is nothing to take back any more.
        for (const part of taken) {
          const { file } = await sourceOf(store, "take-back");
          await file.add([lineText(line), id, JSON.stringify(part), ...aboutAll]);
        }
        if (undo.action === "update") {
          const { changes, kept: values } = undo;
          const change = { index: 0, status: "update", id, changes, kept: values };
          const { file } = await sourceOf(store, "update");
          await file.add([lineText(line), id, JSON.stringify(change), ...aboutAll]);
        } else if (undo.action === "archive") {
          const { file } = await sourceOf(store, "archive");
          await file.add([lineText(line), id, record.found ?? "", ...aboutAll]);
        }
        await keep(store, record);
      }
      for (const target of store.targets()) await leave(target);
    },
    async keepReasons() {
      await closeLists();
      held.move();
      return join(folder, KEPT_FILE);
    },
    async finish(about) {
      const steps: Step[] = [];
      const stores = [...new Set(sources.map(({ store }) => store))];
      for (const source of sources) {
        const own = join(folder, source.name);
        const made = await makeFolder(own);
        if (made !== undefined) held.defer(() => removeMade(own, made));
        const path = join(own, "source.csv");
        held.defer(() => rm(path, { force: true }));
        await source.file.keep(path);
        steps.push({ name: source.name, task: await taskOf(path, source, about) });
      }
      await closeLists();
      held.move();
      return { steps, runs: sources.map(({ store }) => stores.indexOf(store)) };
    },
    async [Symbol.asyncDispose]() {
      await held.disposeAsync();
    },
  };
}

/** A row has 4 million characters at most; an association takes some hundreds. */
const ASSOCIATIONS_PER_ROW = 1_000;

/** What is to be taken back of a record, in as many rows as it takes. */
function* inParts({ associations, lists }: TakenBack): Generator<TakenBack, void, undefined> {
  if (lists.length > 0) yield { associations: [], lists };
  for (let next = 0; next < associations.length; next += ASSOCIATIONS_PER_ROW) {
    yield { associations: associations.slice(next, next + ASSOCIATIONS_PER_ROW), lists: [] };
  }
}

/** A run as any other: an update looks at each record again before it is sent. */
async function taskOf(
  path: string,
  { kind, store }: Source,
  about: Pick<NewTask, "portal" | "account" | "baseUrl" | "tool" | "undoes">,
): Promise<Step["task"]> {
  const { job, source } = store.task;
  const { objectType, apiVersion } = job;
  const surveyed = await survey(await fromPath(path), {});
  return newTask({
    job: { operation: kind === "archive" ? kind : "update", objectType, apiVersion },
    survey: surveyed,
    columns: { properties: surveyed.header.map(() => null), idColumn: 1, leftOut: [] },
    ...(kind === "update" && { look: { column: 2, ifChanged: "skip" } }),
    ...(kind === "take-back" && { takeBack: { column: 2 } }),
    ...(kind === "archive" && {
      archives: "created" as const,
      asFound: { column: 2, properties: createdWith(store) },
    }),
    ...about,
    undoesId: store.task.id,
    path,
    // Both kinds of files begin with the line.
    origin: { ...originalFile(source), column: 0 },
  });
}

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createCsvFile, type CsvFile, fromPath } from "@x/batch-file/node";
import { survey } from "@x/batch-file";
import { type ImportStore, lineText, type NewTask, newTask, originalFile } from "@x/batch-import";
import { makeFolder, type Step, stepName, type UndoneRecord } from "@x/batch-import/sqlite";

/** The files of an undo, before it begins: what is to be updated and archived, and what is kept and why. */
export interface UndoFiles extends AsyncDisposable {
  /** Takes what undoes the records of a run. `store` is that run. */
  addRun(store: ImportStore, records: AsyncIterable<UndoneRecord>): Promise<void>;
  /** Ends the files. They stay from now on. @returns the steps. */
  finish(about: Pick<NewTask, "portal" | "account" | "baseUrl" | "tool">): Promise<Step[]>;
}

const UPDATE = ["line", "id", "change"] as const;
const ARCHIVE = ["line", "hs_object_id"] as const;
const KEPT = ["run", "line", "id", "result", "reason", "property", "now", "before"] as const;

/** A step whose file is being written. */
interface Source {
  readonly name: string;
  readonly path: string;
  readonly file: CsvFile;
  readonly store: ImportStore;
  readonly operation: "update" | "archive";
}

/**
 * Writes what undoes runs to files in a folder. Files go when this is disposed of, unless `finish` was called.
 *
 * @param onRecord Told of each record.
 */
export async function createUndoFiles(
  folder: string,
  onRecord: (record: UndoneRecord) => void,
): Promise<UndoFiles> {
  const held = new AsyncDisposableStack();
  const first = await makeFolder(folder);
  if (first !== undefined) held.defer(() => rm(first, { recursive: true, force: true }));
  const sources: Source[] = [];
  let kept: CsvFile | undefined;

  async function sourceOf(store: ImportStore, operation: Source["operation"]): Promise<Source> {
    const found = sources.find((one) => one.store === store && one.operation === operation);
    if (found !== undefined) return found;
    const name = stepName(sources.length, `${operation}-${store.task.job.objectType}`);
    await makeFolder(join(folder, name));
    const path = join(folder, name, "source.csv");
    const file = await createCsvFile(path, operation === "update" ? UPDATE : ARCHIVE);
    held.defer(() => rm(join(folder, name), { recursive: true, force: true }));
    held.defer(() => file.close());
    const source = { name, path, file, store, operation };
    sources.push(source);
    return source;
  }

  async function keep(run: string, { line, id, undo }: UndoneRecord): Promise<void> {
    if (undo.action === "archive") return;
    const values = undo.kept ?? [];
    if (undo.action === "update" && values.length === 0) return;
    kept ??= await openKept();
    const reason = "message" in undo ? undo.message : "";
    const result = undo.action === "update" ? "kept" : undo.action;
    const about = [run, lineText(line), id, result];
    if (values.length === 0) await kept.add([...about, reason, "", "", ""]);
    for (const { property, from = "", to, why } of values) {
      await kept.add([...about, reason || why, property, from, to]);
    }
  }

  async function openKept(): Promise<CsvFile> {
    const path = join(folder, "kept.csv");
    const file = await createCsvFile(path, KEPT);
    held.defer(() => rm(path, { force: true }));
    held.defer(() => file.close());
    return file;
  }

  return {
    async addRun(store, records) {
      for await (const record of records) {
        const { line, id, undo } = record;
        onRecord(record);
        if (undo.action === "update") {
          const { changes, kept: values } = undo;
          const change = { index: 0, status: "update", id, changes, kept: values };
          const { file } = await sourceOf(store, "update");
          await file.add([lineText(line), id, JSON.stringify(change)]);
        } else if (undo.action === "archive") {
          const { file } = await sourceOf(store, "archive");
          await file.add([lineText(line), id]);
        }
        await keep(originalFile(store.task.source).file, record);
      }
    },
    async finish(about) {
      const steps: Step[] = [];
      for (const source of sources) {
        await source.file.close();
        steps.push({ name: source.name, task: await taskOf(source, about) });
      }
      await kept?.close();
      held.move();
      return steps;
    },
    async [Symbol.asyncDispose]() {
      await held.disposeAsync();
    },
  };
}

/** A run as any other: an update looks at each record again before it is sent. */
async function taskOf(
  { path, operation, store }: Source,
  about: Pick<NewTask, "portal" | "account" | "baseUrl" | "tool">,
): Promise<Step["task"]> {
  const { job, source } = store.task;
  const { objectType, apiVersion } = job;
  const surveyed = await survey(await fromPath(path), {});
  return newTask({
    job: { operation, objectType, apiVersion },
    survey: surveyed,
    columns: { properties: surveyed.header.map(() => null), idColumn: 1, leftOut: [] },
    ...(operation === "update" && {
      look: { column: UPDATE.indexOf("change"), ifChanged: "skip" },
    }),
    ...about,
    path,
    // Both kinds of files begin with the line.
    origin: { ...originalFile(source), column: 0 },
  });
}

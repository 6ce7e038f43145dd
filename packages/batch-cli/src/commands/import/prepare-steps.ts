import { basename, dirname, resolve } from "node:path";
import {
  type AssociationColumn,
  didYouMean,
  findColumn,
  findList,
  type ListTask,
  type PlannedFile,
  type PlanPlaces,
} from "@x/batch-import";
import { stepName } from "@x/batch-import/sqlite";
import type { Io } from "../../io.ts";
import { hasPolicy } from "../../prepare/has-policy.ts";
import { type FileTask, type Prepared, prepareFile } from "../../prepare/prepare.ts";
import { requireOneRequest } from "../../prepare/require-one-request.ts";
import { nameWithSheet } from "../../terminal/file-text.ts";
import { UsageError } from "../../usage-error.ts";
import { problemsOfStep } from "./problems-of-step.ts";

/** A file of an import plan that has been read once. */
export interface PreparedStep {
  readonly planned: PlannedFile;
  /** The folder of its run in that of all. */
  readonly name: string;
  readonly prepared: Prepared;
  /** The list that its records are added to. */
  readonly toList?: ListTask | undefined;
}

/** Files of an import plan; they are let go of when this is disposed of. */
export interface PreparedSteps extends AsyncDisposable {
  readonly steps: readonly PreparedStep[];
}

/**
 * Reads every file of an import plan, and decides what its columns are.
 *
 * @param task.path Of the plan: files are named from its folder.
 * @param task.files In the order in which they are to be written.
 * @throws {UsageError} naming all that is wrong with the files, each with its place in the plan.
 */
export async function prepareSteps(
  task: Pick<FileTask, "account" | "open"> & {
    /** Whether all rows are to be checked, whatever the plan says. */
    readonly isDryRun: boolean;
    readonly path: string;
    readonly files: readonly PlannedFile[];
    /** Where a value is in the plan. */
    readonly placeOf: PlanPlaces;
    readonly io: Io;
  },
): Promise<PreparedSteps> {
  const { path, files, placeOf, account, open, isDryRun, io } = task;
  await using inputs = new AsyncDisposableStack();
  const steps: PreparedStep[] = [];
  const problems: string[] = [];
  for (const [place, planned] of files.entries()) {
    const options = optionsOf(planned, files);
    const isChecked = planned.check !== false;
    try {
      const prepared = await prepareFile({
        operation: planned.operation,
        objectType: planned.object,
        file: resolve(dirname(path), planned.source),
        options,
        interactive: false,
        account,
        open,
        ask:
          isDryRun || (isChecked && hasPolicy(options))
            ? "always"
            : isChecked
              ? "if-allowed"
              : "for-labels",
        io,
      });
      inputs.defer(() => prepared.input.close());
      requireOneRequest(prepared);
      const toList =
        planned.toList === undefined
          ? undefined
          : await findList((await open()).client, prepared.job.objectType, planned.toList);
      steps.push({ planned, name: stepName(place, planned.name), prepared, toList });
    } catch (error) {
      problems.push(...problemsOfStep(error, planned, linkTexts(planned, files), placeOf));
    }
  }
  for (const step of steps) {
    problems.push(...unmapped(step, files, placeOf), ...lostColumns(step, placeOf));
  }
  // Also for a step that has mistakes: all mistakes are reported at once.
  for (const planned of files) problems.push(...lostKeys(planned, steps, placeOf));
  const [first, ...others] = problems;
  if (first !== undefined) throw new UsageError(first, ...others);
  const held = inputs.move();
  return {
    // What is not written and was not named in the plan is keys for other steps.
    steps: steps.map((step) => {
      const { prepared, ...linked } = withLinks(step, steps);
      return { ...linked, prepared: { ...prepared, unmapped: [] } };
    }),
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  };
}

/** What the options of a command would say that writes the file alone. */
function optionsOf(planned: PlannedFile, files: readonly PlannedFile[]): FileTask["options"] {
  const { associate = [], clearBlanks, columns = {}, links: _, undoable, ...options } = planned;
  return {
    ...options,
    map: [],
    saved: { columns, associate: [...associate, ...linkTexts(planned, files)] },
    ...(clearBlanks !== undefined && clearBlanks !== false && { clearBlanks }),
    ...(undoable === true && { undoable }),
  };
}

/** Each link as `--associate` would have it. */
function linkTexts({ links = [] }: PlannedFile, files: readonly PlannedFile[]): string[] {
  return links.map(({ column, label, step }) => {
    const { object } = files.find(({ name }) => name === step)!;
    return [object, column, ...(label === undefined ? [] : [label])].join(":");
  });
}

/** Columns that would not be written, and nobody has said so. Keys for other steps are used. */
function unmapped(
  { planned, prepared }: PreparedStep,
  files: readonly PlannedFile[],
  placeOf: PlanPlaces,
): string[] {
  const keys = files.flatMap(({ links = [] }) =>
    links.filter(({ step }) => step === planned.name).map(({ key }) => key),
  );
  return prepared.unmapped
    .filter((title) => !keys.includes(title))
    .map((title) => {
      const column = placeOf(["steps", planned.place, "columns", title]);
      return `${column}: this column of ${planned.source} maps to no property. Write its property, or null not to write it.`;
    });
}

/** Columns that are not to be written, and that the file does not have. A column with a property was looked for before. */
function lostColumns({ planned, prepared }: PreparedStep, placeOf: PlanPlaces): string[] {
  const { header } = prepared.surveyed;
  return Object.keys(planned.columns ?? {})
    .filter((title) => findColumn(title, header) === undefined)
    .map((title) => {
      const where = placeOf(["steps", planned.place, "columns", title]);
      return `${where}: ${planned.source} has no column ${JSON.stringify(title)}.${didYouMean(title, header)}`;
    });
}

/** Links to a column that the other file does not have. */
function lostKeys(
  planned: PlannedFile,
  steps: readonly PreparedStep[],
  placeOf: PlanPlaces,
): string[] {
  return (planned.links ?? []).flatMap(({ key, step }, place) => {
    const header = fileOf(step, steps)?.prepared.surveyed.header;
    if (header === undefined || header.includes(key)) return [];
    const { source } = fileOf(step, steps)!.planned;
    const where = placeOf(["steps", planned.place, "links", place, "key"]);
    return [`${where}: ${source} has no column ${JSON.stringify(key)}.${didYouMean(key, header)}`];
  });
}

function fileOf(name: string, steps: readonly PreparedStep[]): PreparedStep | undefined {
  return steps.find(({ planned }) => planned.name === name);
}

/** Returns the association columns, those with keys last, each with the run and file that its keys lead to. */
function withLinks(step: PreparedStep, steps: readonly PreparedStep[]): PreparedStep {
  const { planned, prepared } = step;
  const { associations = [] } = prepared.columns;
  const { links = [] } = planned;
  if (links.length === 0) return step;
  const linked = associations.map((one, place): AssociationColumn => {
    const link = links[place - (associations.length - links.length)];
    if (link === undefined) return one;
    const target = fileOf(link.step, steps)!;
    const { surveyed } = target.prepared;
    const file = nameWithSheet(basename(target.planned.source), surveyed.reading.sheet);
    return { ...one, link: { run: `../${target.name}`, file, key: link.key } };
  });
  return {
    ...step,
    prepared: { ...prepared, columns: { ...prepared.columns, associations: linked } },
  };
}

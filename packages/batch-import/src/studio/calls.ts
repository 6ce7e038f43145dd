import type { ReadOptions } from "@x/batch-file";
import type { StudioAccount } from "./views/account.ts";
import type { CheckView, RowProblem } from "./views/check.ts";
import type { AgreedChoice, ImportChoice, JobChoice } from "./views/choice.ts";
import type {
  ColumnValues,
  LoadedMapping,
  MappingView,
  Proposal,
  ValueChoices,
} from "./views/columns.ts";
import type { CompareView } from "./views/compare.ts";
import type { MatrixView, ObjectView, PropertiesView } from "./views/objects.ts";
import type { PreviewPart } from "./views/preview.ts";
import type { Mending, MendingView } from "./views/mending.ts";
import type {
  ReasonView,
  ResultFilter,
  ResultOrder,
  ResultPage,
  RowRequest,
} from "./views/rows.ts";
import type { SandboxCalls } from "./views/sandbox.ts";
import type { NextView, RunSummary, RunView } from "./views/run.ts";
import type { SourceRowView, SourceView } from "./views/source.ts";
import type { UndoSummary } from "../undo/undo-summary.ts";

/** A question about a source. */
export interface OfSource {
  /** The id of the source, as `SourceView.source` has it. */
  readonly source: string;
}
/** A question about a run. */
export interface OfRun {
  /** The name of the run in the list of runs. A step has the name of its folder before its own: `undo-contacts/1-archive`. */
  readonly run: string;
}

/**
 * What a page asks for in one question and one answer, both plain JSON.
 *
 * A call rejects with an error whose message is for people, with a line for each problem.
 */
export interface Calls {
  account(input: object): Promise<StudioAccount>;
  objects(input: object): Promise<readonly ObjectView[]>;
  matrix(input: object): Promise<MatrixView>;
  /** Asks HubSpot each time. Columns and rows are judged by its last answer. */
  properties(input: { readonly objectType: string }): Promise<PropertiesView>;
  source(input: OfSource): Promise<SourceView>;
  /**
   * Reads a file again in another way, as a source of its own. Choices that were made for the first source do not
   * apply to it.
   */
  readSource(input: OfSource & { readonly reading: ReadOptions }): Promise<SourceView>;
  proposeColumns(input: OfSource & { readonly job: JobChoice }): Promise<readonly Proposal[]>;
  mapColumns(input: ImportChoice): Promise<MappingView>;
  /** The names of saved mappings. */
  mappings(input: object): Promise<readonly string[]>;
  /**
   * Saves the mapping of the columns; over a mapping of this name only with `replaces`. A command takes the file at
   * `place`, too; `place` is absent where the mapping is in no file.
   */
  saveMapping(
    input: ImportChoice & { readonly name: string; readonly replaces?: boolean | undefined },
  ): Promise<{ readonly place?: string }>;
  /** Removes a saved mapping for good. */
  removeMapping(input: { readonly name: string }): Promise<object>;
  loadMapping(
    input: OfSource & { readonly job: JobChoice; readonly name: string },
  ): Promise<LoadedMapping>;
  /** Returns the values of columns whose properties take only values of a list. Reads the whole file. */
  columnValues(input: ImportChoice): Promise<readonly ColumnValues[]>;
  /**
   * Returns the values of a property that may be meant by some wrong values, at most 100; `{}` where they are not
   * known, or the property takes any value.
   */
  valueChoices(input: {
    readonly objectType: string;
    readonly property: string;
    readonly values: readonly string[];
  }): Promise<Partial<ValueChoices>>;
  /** Returns the row on a line, with the edits so far. */
  sourceRow(
    input: Pick<ImportChoice, "source" | "edits"> & { line: number },
  ): Promise<SourceRowView>;
  /** Returns why the row on a line, with the edits so far, would be refused. Does not compare it with other rows. */
  rowProblems(input: ImportChoice & { readonly line: number }): Promise<readonly RowProblem[]>;
  /**
   * Judges every row, and sends none.
   *
   * @param signal Ends the check, as nobody waits for the answer any more.
   */
  check(input: ImportChoice, signal?: AbortSignal): Promise<CheckView>;
  /** Compares rows with HubSpot's records: `count` of them, 1 to 1,000, from the place `first`, which counts from 0. */
  preview(
    input: ImportChoice & { readonly first: number; readonly count: number },
  ): Promise<PreviewPart>;
  /**
   * Begins to write. Nothing is begun where another run of the same file came first since the user looked, or where a
   * new check finds that other rows or values would be written than the user agreed to, or with more requests.
   */
  begin(input: AgreedChoice): Promise<OfRun>;
  /** The newest first. */
  runs(input: object): Promise<readonly RunSummary[]>;
  /**
   * A run as it is now.
   *
   * @param signal Ends the reading, as nobody waits for the answer any more.
   */
  view(input: OfRun, signal?: AbortSignal): Promise<RunView>;
  /** Sends nothing more, and waits for requests in flight. `resume` goes on. */
  pause(input: OfRun): Promise<OfRun>;
  /** Ends at once. `resume` finds out what became of rows in flight, and goes on. */
  stop(input: OfRun): Promise<OfRun>;
  resume(input: OfRun): Promise<OfRun>;
  /** Ends a run of a queue for good: records that were not sent are skipped. */
  cancel(input: OfRun): Promise<OfRun>;
  /** Returns what may be done about a run that is at its end. */
  next(input: OfRun): Promise<NextView>;
  /**
   * Sends rows again by a run of their own: failed rows that were mended, or else all rows that were not refused, as they are.
   * Rows that may be written already are not created again.
   *
   * @param input.rows How many the user agreed to. Where it would be another number, none is sent.
   */
  retry(
    input: OfRun & {
      readonly mending?: Mending | undefined;
      readonly rows?: number | undefined;
    },
  ): Promise<OfRun>;
  /** Returns which failed rows are left to mend. Sends nothing. */
  mending(input: OfRun & { readonly mending: Mending }): Promise<MendingView>;
  /** Removes what is kept of a run that is at its end, for good. What it wrote stays in HubSpot. */
  remove(input: OfRun): Promise<OfRun>;
  /** Compares the outcomes of the rows of two runs, by their line in the file. */
  compare(input: OfRun & { readonly other: string }): Promise<CompareView>;
  /** Reads the records of a run, and returns what an undo of it would do. Writes nothing. */
  planUndo(input: OfRun): Promise<UndoSummary>;
  /**
   * Undoes a run, by runs of its own, and returns the first of them. Reads HubSpot again before: where something
   * else would be written than the user agreed to, nothing is.
   *
   * @param input.agreed The `fingerprint` of what the user has seen.
   */
  undo(input: OfRun & { readonly agreed: string }): Promise<OfRun>;
  /**
   * Rows that pass a filter: `count` of them, at most 500, from the place `first` among those that pass, which counts from 0.
   * `mending` says which failed rows are shown as mended.
   */
  results(
    input: ResultFilter &
      ResultOrder & {
        readonly first: number;
        readonly count: number;
        readonly mending?: Mending | undefined;
      },
  ): Promise<ResultPage>;
  /** Why rows did not succeed, and warnings, of all rows so far: the first 200 kinds, the most frequent first. */
  reasons(input: OfRun): Promise<readonly ReasonView[]>;
  /**
   * Returns what is sent of a row, by `ResultRow.row`. Sends no row; asks HubSpot for the properties to check rows
   * by, where they were not read before.
   */
  rowRequest(input: OfRun & { readonly row: number }): Promise<RowRequest>;
}

/** The names of all calls. */
export const CALLS = [
  "account",
  "objects",
  "matrix",
  "properties",
  "source",
  "readSource",
  "proposeColumns",
  "mapColumns",
  "mappings",
  "saveMapping",
  "removeMapping",
  "loadMapping",
  "columnValues",
  "valueChoices",
  "sourceRow",
  "rowProblems",
  "check",
  "preview",
  "begin",
  "runs",
  "view",
  "pause",
  "stop",
  "resume",
  "cancel",
  "next",
  "retry",
  "mending",
  "remove",
  "compare",
  "planUndo",
  "undo",
  "results",
  "reasons",
  "rowRequest",
] as const satisfies readonly (keyof Calls)[];

/** All that a page asks of the program that has the files, the account and the runs. */
export interface Studio<Given> extends Calls {
  addSource(file: Given): Promise<SourceView>;
  /** Yields the state of a run, and again whenever it changes, at most five times a second; ends with the run. */
  watch(run: string, signal: AbortSignal): AsyncIterable<RunView>;
  /** Yields the rows that pass as CSV, with their outcomes, in pieces. */
  download(filter: ResultFilter): AsyncIterable<string>;
  /** Present where a sandbox plays HubSpot. */
  readonly sandbox?: SandboxCalls | undefined;
}

/** A studio as the program has it that serves it. */
export interface HostedStudio<Given> extends Studio<Given> {
  /**
   * Begins nothing more, pauses all runs, and waits until requests in flight are answered and their outcomes kept.
   *
   * @param atOnce When it aborts, runs are stopped as by `stop`, and runs that are only being prepared are not waited for.
   */
  end(atOnce: AbortSignal): Promise<void>;
}

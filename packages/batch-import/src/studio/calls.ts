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
  /** As `SourceView.source` names it. */
  readonly source: string;
}
/** A question about a run. */
export interface OfRun {
  /** As the list of runs names it; one of several is named by their folder and its own name: `undo-contacts/1-archive`. */
  readonly run: string;
}

/**
 * What a page asks for in one question and one answer, both plain JSON.
 *
 * A call rejects with an error whose message is for people, a problem a line.
 */
export interface Calls {
  account(input: object): Promise<StudioAccount>;
  objects(input: object): Promise<readonly ObjectView[]>;
  matrix(input: object): Promise<MatrixView>;
  /** Asks HubSpot each time; what it said last is what columns and rows are judged by. */
  properties(input: { readonly objectType: string }): Promise<PropertiesView>;
  source(input: OfSource): Promise<SourceView>;
  /** Reads a file again, in another way: a source of its own. Who chose something for the first one has chosen it for that reading. */
  readSource(input: OfSource & { readonly reading: ReadOptions }): Promise<SourceView>;
  proposeColumns(input: OfSource & { readonly job: JobChoice }): Promise<readonly Proposal[]>;
  mapColumns(input: ImportChoice): Promise<MappingView>;
  /** The names of saved mappings. */
  mappings(input: object): Promise<readonly string[]>;
  /**
   * Saves what was said of the columns; over a mapping of this name only with `replaces`. A command takes the file at
   * `place`, too; absent where there is none.
   */
  saveMapping(
    input: ImportChoice & { readonly name: string; readonly replaces?: boolean | undefined },
  ): Promise<{ readonly place?: string }>;
  /** Removes a saved mapping for good. */
  removeMapping(input: { readonly name: string }): Promise<object>;
  loadMapping(
    input: OfSource & { readonly job: JobChoice; readonly name: string },
  ): Promise<LoadedMapping>;
  /** What columns say whose properties take only values of a list. Reads the whole file. */
  columnValues(input: ImportChoice): Promise<readonly ColumnValues[]>;
  /** What a property takes instead of some values, at most 100; `{}` where that is not known, or where it takes others, too. */
  valueChoices(input: {
    readonly objectType: string;
    readonly property: string;
    readonly values: readonly string[];
  }): Promise<Partial<ValueChoices>>;
  /** The row on a line, as it is mended so far. */
  sourceRow(
    input: Pick<ImportChoice, "source" | "edits"> & { line: number },
  ): Promise<SourceRowView>;
  /** Why the row on a line, as it is mended so far, would be refused by itself; not that a row before has its key. */
  rowProblems(input: ImportChoice & { readonly line: number }): Promise<readonly RowProblem[]>;
  /**
   * Judges every row, and sends none.
   *
   * @param signal Ends it: nobody waits for the answer any more.
   */
  check(input: ImportChoice, signal?: AbortSignal): Promise<CheckView>;
  /** Compares rows with HubSpot's records: `count` of them, 1 to 1,000, from the place `first`, which counts from 0. */
  preview(
    input: ImportChoice & { readonly first: number; readonly count: number },
  ): Promise<PreviewPart>;
  /**
   * Begins to write. Where another run of the same file came first since the user looked, or a check finds by now that other rows
   * or values would be written than the user agreed to, or with more requests, nothing is begun.
   */
  begin(input: AgreedChoice): Promise<OfRun>;
  /** The newest first. */
  runs(input: object): Promise<readonly RunSummary[]>;
  /**
   * A run as it is now.
   *
   * @param signal Ends it: nobody waits for the answer any more.
   */
  view(input: OfRun, signal?: AbortSignal): Promise<RunView>;
  /** Sends no more; what is on its way is waited for. `resume` goes on. */
  pause(input: OfRun): Promise<OfRun>;
  /** Sends no more, and waits for nothing; `resume` finds out what became of what was on its way, and goes on. */
  stop(input: OfRun): Promise<OfRun>;
  resume(input: OfRun): Promise<OfRun>;
  /** Ends a run of a queue for good: what has not left is skipped. */
  cancel(input: OfRun): Promise<OfRun>;
  /** What may be done about a run that is at its end. */
  next(input: OfRun): Promise<NextView>;
  /**
   * Sends rows again by a run of its own: failed rows that were mended, or else all that were not refused, as they are.
   * What may be written already is not created again.
   *
   * @param input.rows How many the user agreed to. Where it would be another number, none is sent.
   */
  retry(
    input: OfRun & {
      readonly mending?: Mending | undefined;
      readonly rows?: number | undefined;
    },
  ): Promise<OfRun>;
  /** Says which failed rows are left to mend. Sends nothing. */
  mending(input: OfRun & { readonly mending: Mending }): Promise<MendingView>;
  /** Removes what is kept of a run that is at its end, for good. What it wrote stays in HubSpot. */
  remove(input: OfRun): Promise<OfRun>;
  /** What became of the rows of a run in another run, by their line in the file. */
  compare(input: OfRun & { readonly other: string }): Promise<CompareView>;
  /** Reads the records of a run, and says what an undo of it would do. Writes nothing. */
  planUndo(input: OfRun): Promise<UndoSummary>;
  /**
   * Undoes a run, by runs of their own, of which the first is returned. HubSpot is looked at again before: where something
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
  /** What is sent of a row, by `ResultRow.row`. Sends nothing; asks HubSpot for the properties that a run checks rows by, where they were not read before. */
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

/** All that a page asks of whoever has the files, the account and the runs. */
export interface Studio<Given> extends Calls {
  addSource(file: Given): Promise<SourceView>;
  /** A run as it is now, and again whenever that changes, at most five times a second; ends with the run. */
  watch(run: string, signal: AbortSignal): AsyncIterable<RunView>;
  /** The rows that pass, as CSV with what became of them, in pieces. */
  download(filter: ResultFilter): AsyncIterable<string>;
  /** Only where HubSpot is played by a sandbox. */
  readonly sandbox?: SandboxCalls | undefined;
}

/** A studio in the hands of whoever serves it. */
export interface HostedStudio<Given> extends Studio<Given> {
  /**
   * Begins nothing more, pauses all runs, and waits until what is on its way is answered and kept.
   *
   * @param atOnce Once aborted, runs are stopped as by `stop`, and what is only being prepared is not waited for.
   */
  end(atOnce: AbortSignal): Promise<void>;
}
